/** The texts of questions in plain words and of months told in words, in Spanish. */
export const words = {
  'words.ask': 'Pregúntale a tus cuentas',
  'words.ask.label': 'Tu pregunta',
  'words.ask.help': 'Por ejemplo: ¿cuánto gasté en mercado en octubre?',
  'words.ask.send': 'Preguntar',
  'words.ask.answer': 'Respuesta',
  'words.ask.try': 'Prueba con',
  'words.ask.example.spent': '¿Cuánto gasté el mes pasado?',
  'words.ask.example.due': '¿Qué pagos vienen?',
  'words.ask.example.more': '¿Gasté más que el mes pasado?',
  'words.month': 'Tu mes en palabras',
  'words.month.none': 'Pide el resumen de {month}: qué entró, qué salió y qué cambió.',
  'words.month.none.viewer': 'Nadie ha pedido todavía el resumen de {month}.',
  'words.month.write': 'Contar {month}',
  'words.month.again': 'Contar de nuevo',
  'words.month.by.TEMPLATE': 'Escrito con reglas propias, a partir de tus cifras.',
  'words.month.by.GEMINI': 'Escrito con ayuda de un modelo de lenguaje; cada cifra se comprobó con tus datos.',
} as const;
