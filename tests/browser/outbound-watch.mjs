// Loaded before the built server, in its threads too: writes down whom it would reach beside this machine.
import { appendFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'

const require = createRequire(import.meta.url)
const [net, dns, dgram] = ['node:net', 'node:dns', 'node:dgram'].map((name) => require(name))
const file = process.env.PADAN_OUTBOUND
const LOCAL = /^(127\.\d+\.\d+\.\d+|::1|localhost|)$/

function tell(what, where) {
  if (!LOCAL.test(String(where ?? ''))) appendFileSync(file, `${what} ${where}\n`)
}

if (file) {
  appendFileSync(file, 'watching\n')
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function watched(...args) {
    // Options, or what `net.connect` has made of them: an array that begins with them.
    const [first] = Array.isArray(args[0]) ? args[0] : args
    tell('connect', typeof first === 'object' && first !== null ? first.host : args[1])
    return Reflect.apply(connect, this, args)
  }
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
    const original = dns[name]
    dns[name] = (host, ...rest) => {
      tell(name, host)
      return original(host, ...rest)
    }
  }
  const { send } = dgram.Socket.prototype
  dgram.Socket.prototype.send = function watched(...args) {
    tell(
      'send',
      args.findLast((one) => typeof one === 'string'),
    )
    return Reflect.apply(send, this, args)
  }
  syncBuiltinESMExports()
}
