const COMMAND = /\bnpm (?:ci|install|run [\w:]+|start|test)\b|\bSTO_[A-Z_]+=/;

/** The first thing in a text that is only for who types commands. */
export function findCommand(text: string): string | undefined {
  return COMMAND.exec(text)?.[0];
}
