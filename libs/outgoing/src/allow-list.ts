import ipaddr from 'ipaddr.js';
import { type Address, addressIn } from './address.ts';
import { OutgoingError } from './errors.ts';

/** What may be reached besides the open internet. */
export interface AllowList {
  /** Whether the host is named, wherever it resolves to. */
  hasHost(host: string): boolean;
  /** Whether the address lies in one of the networks. */
  hasAddress(address: Address): boolean;
}

type Network = readonly [Address, number];

const HOST = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;

const bareHost = (host: string): string => host.toLowerCase().replace(/\.$/, '');

const networkOf = (entry: string): Network | undefined => {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  const address = addressIn(entry);
  return address && [address, address.kind() === 'ipv4' ? 32 : 128];
};

const isIn = (address: Address, [network, bits]: Network): boolean =>
  address.kind() === network.kind() && (address as ipaddr.IPv4).match(network as ipaddr.IPv4, bits);

/**
 * Reads the list of hosts and networks, as in `cms.example,10.1.0.0/16,::1`.
 * @throws {OutgoingError} BAD_ALLOW that names the entry at fault
 */
export const parseAllowList = (entries: readonly string[]): AllowList => {
  const hosts = new Set<string>();
  const networks: Network[] = [];
  for (const entry of entries) {
    const network = networkOf(entry);
    if (network) networks.push(network);
    else if (HOST.test(bareHost(entry)) && !/^[\d.]+$/.test(entry)) hosts.add(bareHost(entry));
    else
      throw new OutgoingError(
        'BAD_ALLOW',
        `'${entry}' is neither a host nor a network; write names, addresses or networks, as in cms.example,10.1.0.0/16`,
      );
  }
  return {
    hasHost: (host) => hosts.has(bareHost(host)),
    hasAddress: (address) => networks.some((network) => isIn(address, network)),
  };
};
