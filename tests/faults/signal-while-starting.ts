import { registerHooks } from 'node:module';
import { Server } from 'node:net';

/**
 * Read before a service, for stop-while-starting.test.ts: the process sends itself SIGTERM when it reads what SIGNAL_AT
 * names, or where that is `listen`, when it begins to listen.
 */
const { SIGNAL_AT } = process.env;
const signal = (): void => {
  process.kill(process.pid, 'SIGTERM');
};

const { listen } = Server.prototype;
if (SIGNAL_AT === 'listen')
  Server.prototype.listen = function (this: Server, ...args: unknown[]) {
    signal();
    return Reflect.apply(listen, this, args);
  };
else
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === SIGNAL_AT) signal();
      return next(specifier, context);
    },
  });
