import ipaddr from 'ipaddr.js';

/** An address of either version. */
export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What the world may route to (RFC 4291): everything else in IPv6 is for special use or not given out. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
/** The prefixes whose last 32 bits are an IPv4 address that the connection ends at: RFC 4291, RFC 6052. */
const EMBEDDING = ['::ffff:0:0/96', '64:ff9b::/96'].map(
  (network) => ipaddr.parseCIDR(network) as [ipaddr.IPv6, number],
);

/** The IPv4 address where the IPv6 one only wraps it. */
export const unwrap = (address: Address): Address => {
  if (address.kind() === 'ipv4') return address;
  const wrapping = address as ipaddr.IPv6;
  return EMBEDDING.some((network) => wrapping.match(network))
    ? new ipaddr.IPv4(wrapping.toByteArray().slice(-4))
    : address;
};

/** The address in the text, unwrapped; undefined where it is none, as a name is. Brackets and a zone are left out. */
export const addressIn = (text: string): Address | undefined => {
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  return ipaddr.isValid(bare) ? unwrap(ipaddr.parse(bare)) : undefined;
};

/** Where a cloud tells its machines their settings and secrets under an address from a public range. The others have theirs in ranges for special use. */
const CLOUD_METADATA: ReadonlySet<string> = new Set([
  '168.63.129.16', // Azure's WireServer.
]);

/** Whether an address is one of the open internet: not of this machine, its networks, its cloud, or for special use. */
export const isPublic = (address: Address): boolean =>
  address.range() === 'unicast' &&
  !CLOUD_METADATA.has(address.toString()) &&
  (address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_UNICAST));
