<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About GEN 63 Desktop</source>
        <translation>Acerca de GEN 63 Desktop</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <source>Case management for a transit agency&apos;s civil rights office under Policy GEN 63, Public Safety Analytics.

Apache License 2.0. Icons by Lucide (ISC). Qt {qt} (LGPL), Python {python}.

The log of faults, without data of the office: {log}</source>
        <translation>Gestión de casos para la oficina de derechos civiles de una agencia de transporte público según la política GEN 63, Análisis para la Seguridad Pública.

Licencia Apache 2.0. Iconos de Lucide (ISC). Qt {qt} (LGPL), Python {python}.

El registro de fallas, sin datos de la oficina: {log}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>GEN 63 Desktop {version}</source>
        <translation>GEN 63 Desktop {version}</translation>
    </message>
</context>
<context>
    <name>AcknowledgementCommands</name>
    <message>
        <source>Acknowledged in another way…</source>
        <translation>Acuse de recibo por otro medio…</translation>
    </message>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>It is recorded; take that back first.</source>
        <translation>Ya está registrado; anúlelo primero.</translation>
    </message>
    <message>
        <source>Nothing of the kind is recorded.</source>
        <translation>No hay nada de este tipo registrado.</translation>
    </message>
    <message>
        <source>Take the acknowledgement back…</source>
        <translation>Anular el acuse de recibo…</translation>
    </message>
    <message>
        <source>The acknowledgement is recorded.</source>
        <translation>El acuse de recibo se registró.</translation>
    </message>
    <message>
        <source>The record is taken back; the time line keeps both.</source>
        <translation>El registro se anuló; la cronología conserva ambos.</translation>
    </message>
</context>
<context>
    <name>AcknowledgementForm</name>
    <message>
        <source>Acknowledgement of {number}</source>
        <translation>Acuse de recibo de {number}</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Por quién</translation>
    </message>
    <message>
        <source>For an acknowledgement that no letter of this program made. One that is written here is counted by itself, and the first of them counts.</source>
        <translation>Para un acuse de recibo que no salió en una carta de este programa. Los que se escriben aquí se cuentan por sí solos, y vale el primero.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the acknowledgement</source>
        <translation>Registrando el acuse de recibo</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Where it can be looked up: the call log, the message, the file.</source>
        <translation>Dónde se puede consultar: el registro de llamadas, el mensaje, el archivo.</translation>
    </message>
    <message>
        <source>Where there is no way to acknowledge, the day on which that was found.</source>
        <translation>Si no hay manera de acusar recibo, el día en que se comprobó.</translation>
    </message>
    <message>
        <source>Who gave it, where it was nobody of this office; or why there is no way to acknowledge it.</source>
        <translation>Quién lo dio, si no fue nadie de esta oficina; o por qué no hay manera de acusar recibo.</translation>
    </message>
</context>
<context>
    <name>Acknowledgements</name>
    <message>
        <source>Acknowledged on {day}: {way}. {words}</source>
        <translation>Acuse de recibo del {day}: {way}. {words}</translation>
    </message>
    <message>
        <source>No way to acknowledge, {day}: {words}</source>
        <translation>Sin manera de acusar recibo, {day}: {words}</translation>
    </message>
</context>
<context>
    <name>ActionsTab</name>
    <message>
        <source>Corrective actions</source>
        <translation>Medidas correctivas</translation>
    </message>
    <message>
        <source>No action has been recommended yet. A violation stays open until one is decided on.</source>
        <translation>Aún no se ha recomendado ninguna medida. Una infracción sigue abierta hasta que se decida una.</translation>
    </message>
    <message>
        <source>{n}. {what}, {state}</source>
        <translation>{n}. {what}, {state}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>A backup was restored for trial</source>
        <translation>Copia de seguridad restaurada como ensayo</translation>
    </message>
    <message>
        <source>Acknowledgement made without a letter recorded</source>
        <translation>Acuse de recibo hecho sin carta registrado</translation>
    </message>
    <message>
        <source>Addendum added to an audit</source>
        <translation>Adenda añadida a una auditoría</translation>
    </message>
    <message>
        <source>Allegation added</source>
        <translation>Alegación añadida</translation>
    </message>
    <message>
        <source>Allegation changed</source>
        <translation>Alegación cambiada</translation>
    </message>
    <message>
        <source>Allegation closed without a finding</source>
        <translation>Alegación cerrada sin conclusión</translation>
    </message>
    <message>
        <source>Allegation taken out</source>
        <translation>Alegación quitada</translation>
    </message>
    <message>
        <source>Answer to a referral recorded</source>
        <translation>Respuesta a una remisión registrada</translation>
    </message>
    <message>
        <source>Answers of an audit saved</source>
        <translation>Respuestas de una auditoría guardadas</translation>
    </message>
    <message>
        <source>Appeal decided</source>
        <translation>Apelación decidida</translation>
    </message>
    <message>
        <source>Appeal received</source>
        <translation>Apelación recibida</translation>
    </message>
    <message>
        <source>Appeal withdrawn</source>
        <translation>Apelación retirada</translation>
    </message>
    <message>
        <source>Attached files were checked</source>
        <translation>Archivos adjuntos comprobados</translation>
    </message>
    <message>
        <source>Audit given up</source>
        <translation>Auditoría abandonada</translation>
    </message>
    <message>
        <source>Audit signed</source>
        <translation>Auditoría firmada</translation>
    </message>
    <message>
        <source>Audit started</source>
        <translation>Auditoría iniciada</translation>
    </message>
    <message>
        <source>Call for service corrected</source>
        <translation>Llamada de servicio corregida</translation>
    </message>
    <message>
        <source>Call for service recorded</source>
        <translation>Llamada de servicio registrada</translation>
    </message>
    <message>
        <source>Case closed to a person</source>
        <translation>Caso cerrado a una persona</translation>
    </message>
    <message>
        <source>Case file printed</source>
        <translation>Expediente del caso impreso</translation>
    </message>
    <message>
        <source>Case opened to a person again</source>
        <translation>Caso abierto de nuevo a una persona</translation>
    </message>
    <message>
        <source>Case opened to the office again</source>
        <translation>Caso abierto de nuevo a la oficina</translation>
    </message>
    <message>
        <source>Case sealed to named people</source>
        <translation>Caso sellado; solo para personas nombradas</translation>
    </message>
    <message>
        <source>Change together with other complaints taken back</source>
        <translation>Cambio conjunto con otras quejas anulado</translation>
    </message>
    <message>
        <source>Changes past the program examined</source>
        <translation>Cambios fuera del programa examinados</translation>
    </message>
    <message>
        <source>Checklist of the audits changed</source>
        <translation>Lista de verificación de las auditorías cambiada</translation>
    </message>
    <message>
        <source>Clock extended</source>
        <translation>Plazo prorrogado</translation>
    </message>
    <message>
        <source>Clock met</source>
        <translation>Plazo cumplido</translation>
    </message>
    <message>
        <source>Clock started</source>
        <translation>Plazo iniciado</translation>
    </message>
    <message>
        <source>Clocks paused</source>
        <translation>Plazos en pausa</translation>
    </message>
    <message>
        <source>Closing as a duplicate undone</source>
        <translation>Cierre como duplicada deshecho</translation>
    </message>
    <message>
        <source>Comment decided</source>
        <translation>Comentario decidido</translation>
    </message>
    <message>
        <source>Comment review signed off</source>
        <translation>Visto bueno a la revisión de comentarios</translation>
    </message>
    <message>
        <source>Comments imported</source>
        <translation>Comentarios importados</translation>
    </message>
    <message>
        <source>Complaint changed</source>
        <translation>Queja cambiada</translation>
    </message>
    <message>
        <source>Complaint closed</source>
        <translation>Queja cerrada</translation>
    </message>
    <message>
        <source>Complaint closed as a duplicate</source>
        <translation>Queja cerrada como duplicada</translation>
    </message>
    <message>
        <source>Complaint made from a comment</source>
        <translation>Queja creada a partir de un comentario</translation>
    </message>
    <message>
        <source>Complaint received</source>
        <translation>Queja recibida</translation>
    </message>
    <message>
        <source>Complaint referred</source>
        <translation>Queja remitida</translation>
    </message>
    <message>
        <source>Complaint register imported</source>
        <translation>Registro de quejas importado</translation>
    </message>
    <message>
        <source>Complaint reopened</source>
        <translation>Queja reabierta</translation>
    </message>
    <message>
        <source>Completions matched to an employee</source>
        <translation>Cursos terminados asociados a un empleado</translation>
    </message>
    <message>
        <source>Completions taken in</source>
        <translation>Cursos terminados incorporados</translation>
    </message>
    <message>
        <source>Copy of a letter saved</source>
        <translation>Copia de una carta guardada</translation>
    </message>
    <message>
        <source>Copy of evidence saved</source>
        <translation>Copia de una prueba guardada</translation>
    </message>
    <message>
        <source>Corrective action accepted</source>
        <translation>Medida correctiva aceptada</translation>
    </message>
    <message>
        <source>Corrective action declined</source>
        <translation>Medida correctiva rechazada</translation>
    </message>
    <message>
        <source>Corrective action recommended</source>
        <translation>Medida correctiva recomendada</translation>
    </message>
    <message>
        <source>Corrective action reopened</source>
        <translation>Medida correctiva reabierta</translation>
    </message>
    <message>
        <source>Corrective action reported done</source>
        <translation>Medida correctiva informada como realizada</translation>
    </message>
    <message>
        <source>Corrective action returned, not done as reported</source>
        <translation>Medida correctiva devuelta, no realizada como se informó</translation>
    </message>
    <message>
        <source>Corrective action verified</source>
        <translation>Medida correctiva verificada</translation>
    </message>
    <message>
        <source>Counsel&apos;s confirmation of a retention rule recorded</source>
        <translation>Confirmación de la asesoría jurídica de una regla de conservación registrada</translation>
    </message>
    <message>
        <source>Data key changed</source>
        <translation>Clave de datos cambiada</translation>
    </message>
    <message>
        <source>Data source added</source>
        <translation>Fuente de datos añadida</translation>
    </message>
    <message>
        <source>Data source changed</source>
        <translation>Fuente de datos cambiada</translation>
    </message>
    <message>
        <source>Data source retired</source>
        <translation>Fuente de datos puesta fuera de uso</translation>
    </message>
    <message>
        <source>Decision on a comment undone</source>
        <translation>Decisión sobre un comentario deshecha</translation>
    </message>
    <message>
        <source>Decision on a report recorded</source>
        <translation>Decisión sobre un informe registrada</translation>
    </message>
    <message>
        <source>Description of evidence corrected</source>
        <translation>Descripción de una prueba corregida</translation>
    </message>
    <message>
        <source>Designation ended</source>
        <translation>Designación terminada</translation>
    </message>
    <message>
        <source>Designation recorded</source>
        <translation>Designación registrada</translation>
    </message>
    <message>
        <source>Due date counted anew by the present edition of its rule</source>
        <translation>Vencimiento contado de nuevo según la edición actual de su regla</translation>
    </message>
    <message>
        <source>Due date extended</source>
        <translation>Vencimiento prorrogado</translation>
    </message>
    <message>
        <source>Encrypted anew with the office&apos;s new key</source>
        <translation>Cifrado de nuevo con la clave nueva de la oficina</translation>
    </message>
    <message>
        <source>End of a pause moved</source>
        <translation>Final de una pausa movido</translation>
    </message>
    <message>
        <source>Entry of a chain of custody corrected</source>
        <translation>Entrada de una cadena de custodia corregida</translation>
    </message>
    <message>
        <source>Entry of an employee changed</source>
        <translation>Entrada de un empleado cambiada</translation>
    </message>
    <message>
        <source>Evidence added to an audit</source>
        <translation>Prueba añadida a una auditoría</translation>
    </message>
    <message>
        <source>Evidence changed hands</source>
        <translation>Prueba cambiada de manos</translation>
    </message>
    <message>
        <source>Evidence recorded</source>
        <translation>Prueba registrada</translation>
    </message>
    <message>
        <source>Evidence removed from an audit</source>
        <translation>Prueba quitada de una auditoría</translation>
    </message>
    <message>
        <source>Evidence withdrawn</source>
        <translation>Prueba retirada</translation>
    </message>
    <message>
        <source>Exported to a file</source>
        <translation>Exportado a un archivo</translation>
    </message>
    <message>
        <source>File of evidence checked</source>
        <translation>Archivo de prueba comprobado</translation>
    </message>
    <message>
        <source>Finding approved</source>
        <translation>Conclusión aprobada</translation>
    </message>
    <message>
        <source>Finding proposed</source>
        <translation>Conclusión propuesta</translation>
    </message>
    <message>
        <source>Finding returned</source>
        <translation>Conclusión devuelta</translation>
    </message>
    <message>
        <source>First own passphrase chosen</source>
        <translation>Primera frase de contraseña propia elegida</translation>
    </message>
    <message>
        <source>History checked</source>
        <translation>Historial comprobado</translation>
    </message>
    <message>
        <source>History exported</source>
        <translation>Historial exportado</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Retención levantada</translation>
    </message>
    <message>
        <source>Hold set</source>
        <translation>Retención fijada</translation>
    </message>
    <message>
        <source>Identities encrypted in their rows</source>
        <translation>Identidades cifradas en sus filas</translation>
    </message>
    <message>
        <source>Identities looked at</source>
        <translation>Identidades vistas</translation>
    </message>
    <message>
        <source>Import of a complaint register undone</source>
        <translation>Importación de un registro de quejas deshecha</translation>
    </message>
    <message>
        <source>Import of a table of routing rules undone</source>
        <translation>Importación de una tabla de reglas de derivación deshecha</translation>
    </message>
    <message>
        <source>Import of comments undone</source>
        <translation>Importación de comentarios deshecha</translation>
    </message>
    <message>
        <source>Import of training undone</source>
        <translation>Importación de capacitación deshecha</translation>
    </message>
    <message>
        <source>Interview added</source>
        <translation>Entrevista añadida</translation>
    </message>
    <message>
        <source>Interview changed</source>
        <translation>Entrevista cambiada</translation>
    </message>
    <message>
        <source>Issue to be resolved added</source>
        <translation>Asunto por resolver añadido</translation>
    </message>
    <message>
        <source>Issue to be resolved changed</source>
        <translation>Asunto por resolver cambiado</translation>
    </message>
    <message>
        <source>Leave of an employee recorded</source>
        <translation>Licencia de un empleado registrada</translation>
    </message>
    <message>
        <source>Letter came back</source>
        <translation>Carta devuelta</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Carta enviada</translation>
    </message>
    <message>
        <source>Letterhead of the agency changed</source>
        <translation>Membrete de la agencia cambiado</translation>
    </message>
    <message>
        <source>Link with another complaint taken away</source>
        <translation>Vínculo con otra queja quitado</translation>
    </message>
    <message>
        <source>Linked with another complaint</source>
        <translation>Vinculada con otra queja</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Mark of a passage taken away</source>
        <translation>Marca de un pasaje quitada</translation>
    </message>
    <message>
        <source>Move of the office to another place begun</source>
        <translation>Traslado de la oficina a otro lugar iniciado</translation>
    </message>
    <message>
        <source>Network of lines and stops loaded</source>
        <translation>Red de líneas y paradas cargada</translation>
    </message>
    <message>
        <source>Ninety-day look: no recurrence</source>
        <translation>Examen a los noventa días: no se repitió</translation>
    </message>
    <message>
        <source>Ninety-day look: recurred, action reopened</source>
        <translation>Examen a los noventa días: volvió a ocurrir, medida reabierta</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Nota añadida</translation>
    </message>
    <message>
        <source>Note on a comment changed</source>
        <translation>Nota sobre un comentario cambiada</translation>
    </message>
    <message>
        <source>Note on an obligation taken back</source>
        <translation>Nota sobre una obligación retirada</translation>
    </message>
    <message>
        <source>Note written on an obligation</source>
        <translation>Nota escrita sobre una obligación</translation>
    </message>
    <message>
        <source>Office at the server copied as a backup</source>
        <translation>Oficina del servidor copiada como copia de seguridad</translation>
    </message>
    <message>
        <source>Office created</source>
        <translation>Oficina creada</translation>
    </message>
    <message>
        <source>Office settings changed</source>
        <translation>Configuración de la oficina cambiada</translation>
    </message>
    <message>
        <source>Office&apos;s keys published</source>
        <translation>Claves de la oficina publicadas</translation>
    </message>
    <message>
        <source>Owner or due date of a corrective action changed</source>
        <translation>Responsable o vencimiento de una medida correctiva cambiado</translation>
    </message>
    <message>
        <source>Owner, investigator or next step set</source>
        <translation>Responsable, persona investigadora o próximo paso fijados</translation>
    </message>
    <message>
        <source>Owner, next step or status set together with other complaints</source>
        <translation>Responsable, próximo paso o estado fijados junto con otras quejas</translation>
    </message>
    <message>
        <source>Passage marked to be taken out</source>
        <translation>Pasaje marcado para tachar</translation>
    </message>
    <message>
        <source>Passage that the program takes out left in</source>
        <translation>Pasaje que el programa tacha, dejado</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Frase de contraseña cambiada</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Persona añadida</translation>
    </message>
    <message>
        <source>Person added to a complaint</source>
        <translation>Persona añadida a una queja</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Persona cambiada</translation>
    </message>
    <message>
        <source>Person in a complaint changed</source>
        <translation>Persona de una queja cambiada</translation>
    </message>
    <message>
        <source>Person removed from a complaint</source>
        <translation>Persona quitada de una queja</translation>
    </message>
    <message>
        <source>Proof of entries written</source>
        <translation>Prueba de entradas escrita</translation>
    </message>
    <message>
        <source>Receipt of a report recorded</source>
        <translation>Recepción de un informe registrada</translation>
    </message>
    <message>
        <source>Receipt of a report saved</source>
        <translation>Recibo de un informe guardado</translation>
    </message>
    <message>
        <source>Record of an acknowledgement taken back</source>
        <translation>Registro de un acuse de recibo anulado</translation>
    </message>
    <message>
        <source>Recording asked for</source>
        <translation>Grabación solicitada</translation>
    </message>
    <message>
        <source>Recording received</source>
        <translation>Grabación recibida</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Clave de recuperación creada</translation>
    </message>
    <message>
        <source>Recovery key used: new passphrase</source>
        <translation>Clave de recuperación usada: nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Referral taken back</source>
        <translation>Remisión anulada</translation>
    </message>
    <message>
        <source>Remark on the check of a report recorded</source>
        <translation>Observación sobre la comprobación de un informe registrada</translation>
    </message>
    <message>
        <source>Report came back undelivered</source>
        <translation>Informe vuelto sin entregar</translation>
    </message>
    <message>
        <source>Report issued</source>
        <translation>Informe emitido</translation>
    </message>
    <message>
        <source>Report sent</source>
        <translation>Informe enviado</translation>
    </message>
    <message>
        <source>Request for a recording answered</source>
        <translation>Solicitud de grabación respondida</translation>
    </message>
    <message>
        <source>Request for a recording corrected</source>
        <translation>Solicitud de grabación corregida</translation>
    </message>
    <message>
        <source>Required course added</source>
        <translation>Curso obligatorio añadido</translation>
    </message>
    <message>
        <source>Required course changed</source>
        <translation>Curso obligatorio cambiado</translation>
    </message>
    <message>
        <source>Retention rule changed</source>
        <translation>Regla de conservación cambiada</translation>
    </message>
    <message>
        <source>Roster taken in</source>
        <translation>Lista de personal incorporada</translation>
    </message>
    <message>
        <source>Rule of a clock changed</source>
        <translation>Regla de un plazo cambiada</translation>
    </message>
    <message>
        <source>Rule of a clock confirmed by counsel</source>
        <translation>Regla de un plazo confirmada por la asesoría jurídica</translation>
    </message>
    <message>
        <source>Rule of routing changed</source>
        <translation>Regla de derivación cambiada</translation>
    </message>
    <message>
        <source>Rule of routing confirmed by counsel</source>
        <translation>Regla de derivación confirmada por la asesoría jurídica</translation>
    </message>
    <message>
        <source>Rule of routing made</source>
        <translation>Regla de derivación hecha</translation>
    </message>
    <message>
        <source>Sign-in given</source>
        <translation>Acceso dado</translation>
    </message>
    <message>
        <source>Sign-in taken away</source>
        <translation>Acceso quitado</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Statement about demographic data withdrawn</source>
        <translation>Declaración sobre datos demográficos retirada</translation>
    </message>
    <message>
        <source>Table of routing rules imported</source>
        <translation>Tabla de reglas de derivación importada</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Tarea añadida</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Tarea cambiada</translation>
    </message>
    <message>
        <source>Task ended</source>
        <translation>Tarea terminada</translation>
    </message>
    <message>
        <source>Text of letters changed</source>
        <translation>Texto de cartas cambiado</translation>
    </message>
    <message>
        <source>The office was restored from a backup</source>
        <translation>Oficina restaurada de una copia de seguridad</translation>
    </message>
    <message>
        <source>The office was salvaged from a damaged file</source>
        <translation>Oficina rescatada de un archivo dañado</translation>
    </message>
    <message>
        <source>Time line printed</source>
        <translation>Cronología impresa</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Desbloqueada</translation>
    </message>
    <message>
        <source>Use of demographic data stated</source>
        <translation>Uso de datos demográficos declarado</translation>
    </message>
    <message>
        <source>Violation changed</source>
        <translation>Infracción cambiada</translation>
    </message>
    <message>
        <source>Violation registered</source>
        <translation>Infracción registrada</translation>
    </message>
    <message>
        <source>Violation reported to the CEO or designee</source>
        <translation>Infracción comunicada al CEO o a la persona designada</translation>
    </message>
    <message>
        <source>Violation stays although its finding was taken back</source>
        <translation>La infracción queda aunque se anuló su conclusión</translation>
    </message>
    <message>
        <source>Violation withdrawn</source>
        <translation>Infracción retirada</translation>
    </message>
    <message>
        <source>Words that an earlier version left open sealed</source>
        <translation>Palabras que una versión anterior dejó abiertas, selladas</translation>
    </message>
</context>
<context>
    <name>AddendumForm</name>
    <message>
        <source>Add it</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Addendum to the audit: {name}</source>
        <translation>Adenda a la auditoría: {name}</translation>
    </message>
    <message>
        <source>Adding the addendum</source>
        <translation>Añadiendo la adenda</translation>
    </message>
    <message>
        <source>The signed audit stays as it is; the addendum stands beside it and cannot be changed either.</source>
        <translation>La auditoría firmada queda como está; la adenda se añade junto a ella y tampoco se puede cambiar.</translation>
    </message>
    <message>
        <source>What is to be corrected</source>
        <translation>Lo que hay que corregir</translation>
    </message>
</context>
<context>
    <name>AllComments</name>
    <message>
        <source>&amp;Export this list…</source>
        <translation>&amp;Exportar esta lista…</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>Todos los comentarios</translation>
    </message>
    <message>
        <source>Basis of possible bias</source>
        <translation>Motivo del posible sesgo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exportar esta lista</translation>
    </message>
    <message>
        <source>Exported {comments} to {name}.</source>
        <translation>Se exportaron {comments} a {name}.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Text (*.csv)</source>
        <translation>Texto (*.csv)</translation>
    </message>
    <message>
        <source>There are no comments yet. Import a quarter&apos;s comments.</source>
        <translation>Aún no hay comentarios. Importe los comentarios de un trimestre.</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Words of the comment, its number</source>
        <translation>Palabras del comentario, su número</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Palabras: {words}</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>a complaint was made</source>
        <translation>se creó una queja</translation>
    </message>
    <message>
        <source>no complaint</source>
        <translation>sin queja</translation>
    </message>
    <message>
        <source>{n} comment</source>
        <translation>{n} comentario</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>{n} comentarios</translation>
    </message>
</context>
<context>
    <name>AllegationForm</name>
    <message>
        <source>Add an allegation to {number}</source>
        <translation>Añadir una alegación a {number}</translation>
    </message>
    <message>
        <source>Add another respondent</source>
        <translation>Añadir otra parte denunciada</translation>
    </message>
    <message>
        <source>Adding the allegation</source>
        <translation>Añadiendo la alegación</translation>
    </message>
    <message>
        <source>Allegation in {number}</source>
        <translation>Alegación en {number}</translation>
    </message>
    <message>
        <source>Alleged bases</source>
        <translation>Motivos alegados</translation>
    </message>
    <message>
        <source>Badge or number</source>
        <translation>Placa o número</translation>
    </message>
    <message>
        <source>Clause of a policy</source>
        <translation>Cláusula de una política</translation>
    </message>
    <message>
        <source>Employing agency</source>
        <translation>Agencia empleadora</translation>
    </message>
    <message>
        <source>For example GEN 63 §1.0, CIV 5.</source>
        <translation>Por ejemplo, GEN 63 §1.0, CIV 5.</translation>
    </message>
    <message>
        <source>It bears on the incident</source>
        <translation>Tiene relación con el incidente</translation>
    </message>
    <message>
        <source>Name or description</source>
        <translation>Nombre o descripción</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Nadie identificado</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Only what the person said without being asked. It is not needed; the alleged bases are enough.</source>
        <translation>Solo lo que la persona dijo sin que se le preguntara. No es necesario; bastan los motivos alegados.</translation>
    </message>
    <message>
        <source>Other protected basis, in words</source>
        <translation>Otro motivo protegido, en palabras</translation>
    </message>
    <message>
        <source>Proposed from the bases; you decide.</source>
        <translation>Propuesto según los motivos; usted decide.</translation>
    </message>
    <message>
        <source>Respondent {n}</source>
        <translation>Parte denunciada {n}</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>Partes denunciadas</translation>
    </message>
    <message>
        <source>Retaliation</source>
        <translation>Represalia</translation>
    </message>
    <message>
        <source>Said to be true of the person</source>
        <translation>Dicho sobre la persona</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the allegation</source>
        <translation>Guardando la alegación</translation>
    </message>
    <message>
        <source>Sexual orientation, gender identity and immigration status are never asked for. They can be marked here only with both of these:</source>
        <translation>La orientación sexual, la identidad de género y el estatus migratorio nunca se preguntan. Aquí se pueden marcar solo con estas dos condiciones:</translation>
    </message>
    <message>
        <source>Statutes</source>
        <translation>Leyes</translation>
    </message>
    <message>
        <source>Sworn peace officer? (respondent {n})</source>
        <translation>¿Agente del orden juramentado? (parte denunciada {n})</translation>
    </message>
    <message>
        <source>The act is said to answer a complaint that was made before.</source>
        <translation>Se dice que el acto responde a una queja anterior.</translation>
    </message>
    <message>
        <source>The person volunteered it</source>
        <translation>La persona lo dijo voluntariamente</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>What the act is said to rest on, actual or perceived. This says nothing about the person.</source>
        <translation>En qué se basó el acto, según se dice, real o percibido. Esto no dice nada sobre la persona.</translation>
    </message>
    <message>
        <source>What was done, or left undone?</source>
        <translation>¿Qué se hizo o se dejó de hacer?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>{label} (respondent {n})</source>
        <translation>{label} (parte denunciada {n})</translation>
    </message>
</context>
<context>
    <name>AllegationsTab</name>
    <message>
        <source>Allegations and findings</source>
        <translation>Alegaciones y conclusiones</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>No allegation has been recorded yet. Add one to say what was done and what it rested on.</source>
        <translation>Aún no hay alegaciones registradas. Añada una para decir qué se hizo y en qué se basó.</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>Partes denunciadas</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Se basa en</translation>
    </message>
    <message>
        <source>Yes, for having complained</source>
        <translation>Sí, por haberse quejado</translation>
    </message>
    <message>
        <source>by {name} on {day}</source>
        <translation>por {name} el {day}</translation>
    </message>
    <message>
        <source>{n}. {what}, {outcome}</source>
        <translation>{n}. {what}, {outcome}</translation>
    </message>
    <message>
        <source>{proposed}, recorded by {name}</source>
        <translation>{proposed}, registrado por {name}</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer to the referral: {to}</source>
        <translation>Respuesta a la remisión: {to}</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>Devuelto el</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Registrar la respuesta</translation>
    </message>
    <message>
        <source>Recording the answer</source>
        <translation>Registrando la respuesta</translation>
    </message>
    <message>
        <source>What became of the request?</source>
        <translation>¿Qué resultó de la solicitud?</translation>
    </message>
    <message>
        <source>What came back?</source>
        <translation>¿Qué se respondió?</translation>
    </message>
    <message>
        <source>What the custodian said</source>
        <translation>Lo que dijo el custodio</translation>
    </message>
    <message>
        <source>What was received is recorded as evidence, by the command beside this one.</source>
        <translation>Lo recibido se registra como elemento de prueba, con el comando que está al lado.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Writing it down</source>
        <translation>Anotando</translation>
    </message>
</context>
<context>
    <name>AppealCommands</name>
    <message>
        <source>An appeal is against a disposition; this complaint is open.</source>
        <translation>Se apela contra una resolución; esta queja está abierta.</translation>
    </message>
    <message>
        <source>Appeal withdrawn…</source>
        <translation>Apelación retirada…</translation>
    </message>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>Choose an appeal that is under review.</source>
        <translation>Elija una apelación en revisión.</translation>
    </message>
    <message>
        <source>Decide the appeal…</source>
        <translation>Decidir la apelación…</translation>
    </message>
    <message>
        <source>Record an appeal…</source>
        <translation>Registrar una apelación…</translation>
    </message>
    <message>
        <source>The appeal is decided.</source>
        <translation>La apelación se decidió.</translation>
    </message>
    <message>
        <source>The appeal is recorded.</source>
        <translation>La apelación se registró.</translation>
    </message>
    <message>
        <source>The withdrawal is recorded.</source>
        <translation>El retiro se registró.</translation>
    </message>
</context>
<context>
    <name>AppealForm</name>
    <message>
        <source>Allowed by</source>
        <translation>Permitida por</translation>
    </message>
    <message>
        <source>Appeal on {number}</source>
        <translation>Apelación sobre {number}</translation>
    </message>
    <message>
        <source>For a respondent: the policy or agreement that allows it.</source>
        <translation>Si apela una parte denunciada: la política o el convenio que lo permite.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Fundamentos</translation>
    </message>
    <message>
        <source>In time until {day}, by the rule of clocks. A later one is kept too, with the reason.</source>
        <translation>A tiempo hasta el {day}, según la regla de plazos. Una posterior también se conserva, con la razón.</translation>
    </message>
    <message>
        <source>Is it taken up?</source>
        <translation>¿Se admite?</translation>
    </message>
    <message>
        <source>It is not taken up</source>
        <translation>No se admite</translation>
    </message>
    <message>
        <source>It is taken up</source>
        <translation>Se admite</translation>
    </message>
    <message>
        <source>Nobody who investigated the complaint or had part in its findings.</source>
        <translation>Nadie que haya investigado la queja o participado en sus conclusiones.</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibida el</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the appeal</source>
        <translation>Registrando la apelación</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>The letter about it tells why it was not taken up.</source>
        <translation>La carta sobre ella explica por qué no se admitió.</translation>
    </message>
    <message>
        <source>Why it is not taken up, or taken up although it is late</source>
        <translation>Por qué no se admite, o se admite aunque llegó tarde</translation>
    </message>
    <message>
        <source>Why they do not accept how it ended, in their words.</source>
        <translation>Por qué no acepta el resultado, en sus propias palabras.</translation>
    </message>
</context>
<context>
    <name>Appeals</name>
    <message>
        <source>{day}, {whom}: {state}</source>
        <translation>{day}, {whom}: {state}</translation>
    </message>
</context>
<context>
    <name>AppealsTab</name>
    <message>
        <source>Allegations looked at again</source>
        <translation>Alegaciones examinadas de nuevo</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Permitida por</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Apelaciones</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Fundamentos</translation>
    </message>
    <message>
        <source>In time; the last day is {day}</source>
        <translation>A tiempo; el último día es el {day}</translation>
    </message>
    <message>
        <source>In time?</source>
        <translation>¿A tiempo?</translation>
    </message>
    <message>
        <source>Late; in time until {day}</source>
        <translation>Tardía; el plazo venció el {day}</translation>
    </message>
    <message>
        <source>Nobody appealed against how this complaint ended.</source>
        <translation>Nadie apeló contra el resultado de esta queja.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrada</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Taken up late, or not taken up, because</source>
        <translation>Admitida con retraso, o no admitida, porque</translation>
    </message>
</context>
<context>
    <name>AttachmentField</name>
    <message>
        <source>A picture from the clipboard</source>
        <translation>Una imagen del portapapeles</translation>
    </message>
</context>
<context>
    <name>AuditForm</name>
    <message>
        <source>90-day audit: {name}</source>
        <translation>Auditoría de 90 días: {name}</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Demographic fields held</source>
        <translation>Campos demográficos presentes</translation>
    </message>
    <message>
        <source>Each field that the source holds, with the reason. A field without a reason is a finding.</source>
        <translation>Cada campo que contiene la fuente, con la razón. Un campo sin razón es un hallazgo.</translation>
    </message>
    <message>
        <source>It answers edition {n} of the checklist, with which it began.</source>
        <translation>Responde a la edición {n} de la lista de verificación, con la que empezó.</translation>
    </message>
    <message>
        <source>It looks back to {day}.</source>
        <translation>Abarca desde el {day}.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Save and sign…</source>
        <translation>Guardar y firmar…</translation>
    </message>
    <message>
        <source>Saving the audit</source>
        <translation>Guardando la auditoría</translation>
    </message>
    <message>
        <source>Started {day}.</source>
        <translation>Iniciada el {day}.</translation>
    </message>
    <message>
        <source>The audit counts on the day its last check was performed. Until it is signed it does not count.</source>
        <translation>La auditoría cuenta desde el día de su última verificación. Mientras no se firme, no cuenta.</translation>
    </message>
    <message>
        <source>The last day in time is {day}.</source>
        <translation>El último día a tiempo es el {day}.</translation>
    </message>
</context>
<context>
    <name>AuditLabels</name>
    <message>
        <source>Chief Civil Rights Officer</source>
        <translation>Dirección de Derechos Civiles</translation>
    </message>
    <message>
        <source>Demographic fields</source>
        <translation>Campos demográficos</translation>
    </message>
    <message>
        <source>Due by {due}, {distance}.</source>
        <translation>Vence el {due}, {distance}.</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No 90-day audit is needed.</source>
        <translation>No se necesita auditoría de 90 días.</translation>
    </message>
    <message>
        <source>Nobody has stated yet whether this source uses demographic data.</source>
        <translation>Nadie ha declarado aún si esta fuente usa datos demográficos.</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>No corresponde</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Sin evaluar</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>No requerida</translation>
    </message>
    <message>
        <source>Not used since {day}</source>
        <translation>Sin uso desde el {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Overdue since {since} ({late}); the last day in time was {due}.</source>
        <translation>Vencida desde el {since} ({late}); el último día a tiempo fue el {due}.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>Información personal</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Use of demographic data</source>
        <translation>Uso de datos demográficos</translation>
    </message>
    <message>
        <source>Used since {day}</source>
        <translation>En uso desde el {day}</translation>
    </message>
    <message>
        <source>Which personal information</source>
        <translation>Qué información personal</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>designee</source>
        <translation>persona designada</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} día</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>Addendum of {day} by {name}: {text}</source>
        <translation>Adenda del {day} por {name}: {text}</translation>
    </message>
    <message>
        <source>Answer: {verdict}</source>
        <translation>Respuesta: {verdict}</translation>
    </message>
    <message>
        <source>Audit {number} of {source}: {state}</source>
        <translation>Auditoría {number} de {source}: {state}</translation>
    </message>
    <message>
        <source>Check performed {day}, entered {entered}</source>
        <translation>Verificación realizada el {day}, ingresada el {entered}</translation>
    </message>
    <message>
        <source>Checklist: edition {n}</source>
        <translation>Lista de verificación: edición {n}</translation>
    </message>
    <message>
        <source>Demographic fields held:</source>
        <translation>Campos demográficos presentes:</translation>
    </message>
    <message>
        <source>File: {name} (SHA-256 {digest})</source>
        <translation>Archivo: {name} (SHA-256 {digest})</translation>
    </message>
    <message>
        <source>Finding of non-compliance</source>
        <translation>Hallazgo de incumplimiento</translation>
    </message>
    <message>
        <source>Given up: {text}</source>
        <translation>Abandonada: {text}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Nota: {text}</translation>
    </message>
    <message>
        <source>Performed {performed}, entered {entered}, signed {signed}</source>
        <translation>Realizada el {performed}, ingresada el {entered}, firmada el {signed}</translation>
    </message>
    <message>
        <source>Question {n}: {text}</source>
        <translation>Pregunta {n}: {text}</translation>
    </message>
    <message>
        <source>Reason for the delay: {text}</source>
        <translation>Razón de la demora: {text}</translation>
    </message>
    <message>
        <source>Signed by {name}, {capacity}</source>
        <translation>Firmada por {name}, {capacity}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin razón indicada</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
</context>
<context>
    <name>AuditsPage</name>
    <message>
        <source>&amp;Export the register and audits…</source>
        <translation>&amp;Exportar el registro y las auditorías…</translation>
    </message>
    <message>
        <source>&amp;Give the audit up…</source>
        <translation>&amp;Abandonar la auditoría…</translation>
    </message>
    <message>
        <source>&amp;Withdraw the chosen statement…</source>
        <translation>&amp;Retirar la declaración elegida…</translation>
    </message>
    <message>
        <source>Add a data &amp;source…</source>
        <translation>Añadir &amp;una fuente de datos…</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>Change &amp;facts…</source>
        <translation>&amp;Cambiar los datos…</translation>
    </message>
    <message>
        <source>Chec&amp;klist of the audits…</source>
        <translation>&amp;Lista de verificación de las auditorías…</translation>
    </message>
    <message>
        <source>Choose a data source in the list.</source>
        <translation>Elija una fuente de datos de la lista.</translation>
    </message>
    <message>
        <source>Choose a statement that stands.</source>
        <translation>Elija una declaración vigente.</translation>
    </message>
    <message>
        <source>Continue &amp;audit…</source>
        <translation>C&amp;ontinuar auditoría…</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Fuente de datos</translation>
    </message>
    <message>
        <source>Data sources and audits</source>
        <translation>Fuentes de datos y auditorías</translation>
    </message>
    <message>
        <source>Every source that uses demographic data is audited at least every 90 days (GEN 63 §3.3).</source>
        <translation>Toda fuente que usa datos demográficos se audita al menos cada 90 días (GEN 63 §3.3).</translation>
    </message>
    <message>
        <source>Export the &amp;plan as a calendar…</source>
        <translation>E&amp;xportar el plan como calendario…</translation>
    </message>
    <message>
        <source>Export the plan as a calendar</source>
        <translation>Exportar el plan como calendario</translation>
    </message>
    <message>
        <source>Export the register and audits</source>
        <translation>Exportar el registro y las auditorías</translation>
    </message>
    <message>
        <source>Exported {n} due days to {name}.</source>
        <translation>Se exportaron {n} vencimientos a {name}.</translation>
    </message>
    <message>
        <source>Exported {n} rows to {name}.</source>
        <translation>Se exportaron {n} filas a {name}.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>No audit of the source is open.</source>
        <translation>La fuente no tiene ninguna auditoría abierta.</translation>
    </message>
    <message>
        <source>Nobody has stated that the source uses demographic data.</source>
        <translation>Nadie ha declarado que la fuente use datos demográficos.</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Fuente</translation>
    </message>
    <message>
        <source>Start &amp;audit…</source>
        <translation>&amp;Iniciar auditoría…</translation>
    </message>
    <message>
        <source>Starting the audit</source>
        <translation>Iniciando la auditoría</translation>
    </message>
    <message>
        <source>State &amp;use of demographic data…</source>
        <translation>&amp;Declarar el uso de datos demográficos…</translation>
    </message>
    <message>
        <source>Take &amp;out of use…</source>
        <translation>&amp;Poner fuera de uso…</translation>
    </message>
    <message>
        <source>The audit of {name} is signed. The next one is due by {day}.</source>
        <translation>La auditoría de {name} está firmada. La próxima vence el {day}.</translation>
    </message>
    <message>
        <source>The source is out of use already.</source>
        <translation>La fuente ya está fuera de uso.</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV files in a ZIP (*.zip);;JSON (*.json)</source>
        <translation>Libro de Excel (*.xlsx);;Archivos CSV en un ZIP (*.zip);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>BackUpForm</name>
    <message>
        <source>Back up</source>
        <translation>Hacer copia</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backing up the office</source>
        <translation>Haciendo la copia de seguridad de la oficina</translation>
    </message>
    <message>
        <source>Folder of copies</source>
        <translation>Carpeta de copias</translation>
    </message>
    <message>
        <source>On a disk of this computer. Each copy gets a folder of its own in it; those that are no longer kept are removed. The choice is remembered for this computer.</source>
        <translation>En un disco de esta computadora. Cada copia recibe allí su propia carpeta; las que ya no se conservan se eliminan. La elección se recuerda en esta computadora.</translation>
    </message>
    <message>
        <source>The whole office is copied as it is at this moment into a folder, encrypted, and compared row by row with the server. Everybody can work on meanwhile.</source>
        <translation>Toda la oficina se copia, tal como está en este momento, en una carpeta, cifrada, y se compara fila por fila con el servidor. Mientras tanto, todos pueden seguir trabajando.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backing up the office</source>
        <translation>Haciendo la copia de seguridad de la oficina</translation>
    </message>
    <message>
        <source>Check of the attachments</source>
        <translation>Comprobación de los archivos adjuntos</translation>
    </message>
    <message>
        <source>Checking the attachments</source>
        <translation>Comprobando los archivos adjuntos</translation>
    </message>
    <message>
        <source>Every attached file is whole</source>
        <translation>Todos los archivos adjuntos están íntegros</translation>
    </message>
    <message>
        <source>Evidence of an audit</source>
        <translation>Prueba de una auditoría</translation>
    </message>
    <message>
        <source>Issued report</source>
        <translation>Informe emitido</translation>
    </message>
    <message>
        <source>Last tried on {moment}: it was NOT whole.</source>
        <translation>Último ensayo el {moment}: NO estaba íntegra.</translation>
    </message>
    <message>
        <source>Last tried on {moment}: it was whole.</source>
        <translation>Último ensayo el {moment}: estaba íntegra.</translation>
    </message>
    <message>
        <source>No backup has been tried yet. Only one that was restored is sure to be whole.</source>
        <translation>Aún no se ha ensayado ninguna copia de seguridad. Solo una que se haya restaurado está íntegra con seguridad.</translation>
    </message>
    <message>
        <source>The backup is not whole</source>
        <translation>La copia de seguridad no está íntegra</translation>
    </message>
    <message>
        <source>The backup is whole</source>
        <translation>La copia de seguridad está íntegra</translation>
    </message>
    <message>
        <source>The backup of {moment} was restored into a temporary folder, opened and compared: {entries}, {records} and {files}. The trial stands in the history.</source>
        <translation>La copia de seguridad del {moment} se restauró en una carpeta temporal, se abrió y se comparó: {entries}, {records} y {files}. El ensayo consta en el historial.</translation>
    </message>
    <message>
        <source>The office was backed up</source>
        <translation>Se hizo la copia de seguridad de la oficina</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Ensayar una restauración</translation>
    </message>
    <message>
        <source>Trying to restore the latest backup</source>
        <translation>Ensayando la restauración de la última copia de seguridad</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>antes de una actualización</translation>
    </message>
    <message>
        <source>in the second place</source>
        <translation>en el segundo lugar</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is not the file that its record describes</source>
        <translation>no es el archivo que describe su registro</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>hecha a mano</translation>
    </message>
    <message>
        <source>the day&apos;s own</source>
        <translation>la del día</translation>
    </message>
    <message>
        <source>was damaged or altered and does not open</source>
        <translation>se dañó o se alteró y no se abre</translation>
    </message>
    <message>
        <source>{files} checked against their records.</source>
        <translation>{files} comprobados con sus registros.</translation>
    </message>
    <message>
        <source>{files} were checked. What is missing may be in a backup (menu File, Backups).</source>
        <translation>Se comprobaron {files}. Lo que falta puede estar en una copia de seguridad (menú Archivo, Copias de seguridad).</translation>
    </message>
    <message>
        <source>{n} attached file</source>
        <translation>{n} archivo adjunto</translation>
    </message>
    <message>
        <source>{n} attached file is not whole</source>
        <translation>{n} archivo adjunto no está íntegro</translation>
    </message>
    <message>
        <source>{n} attached files</source>
        <translation>{n} archivos adjuntos</translation>
    </message>
    <message>
        <source>{n} attached files are not whole</source>
        <translation>{n} archivos adjuntos no están íntegros</translation>
    </message>
    <message>
        <source>{n} entries of the history</source>
        <translation>{n} entradas del historial</translation>
    </message>
    <message>
        <source>{n} entry of the history</source>
        <translation>{n} entrada del historial</translation>
    </message>
    <message>
        <source>{n} of them lost or damaged</source>
        <translation>{n} de ellos perdidos o dañados</translation>
    </message>
    <message>
        <source>{n} record</source>
        <translation>{n} registro</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} registros</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>&amp;Second place…</source>
        <translation>&amp;Segundo lugar…</translation>
    </message>
    <message>
        <source>&amp;Try a restore…</source>
        <translation>&amp;Ensayar una restauración…</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>&amp;Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Copias de seguridad, de la más reciente a la más antigua</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Each is a copy of the whole office in a folder of its own, encrypted, which opens with the passphrases that held when it was made. Of the last 7 days, 4 weeks and 12 months the newest is kept. None is made by itself: whoever keeps the server plans it for every day, or you make one here. To bring one back, copy its folder and have it moved to the server (gen63 move).</source>
        <translation>Cada una es una copia cifrada de toda la oficina en una carpeta propia, que se abre con las frases de contraseña vigentes cuando se hizo. De los últimos 7 días, 4 semanas y 12 meses se conserva la más reciente. Ninguna se hace por sí sola: quien mantiene el servidor las programa para cada día, o usted hace una aquí. Para recuperar una, copie su carpeta y pida que se traslade al servidor (gen63 move).</translation>
    </message>
    <message>
        <source>Folder of copies on this computer: {folder}</source>
        <translation>Carpeta de copias en esta computadora: {folder}</translation>
    </message>
    <message>
        <source>No folder for copies is chosen on this computer yet.</source>
        <translation>Aún no se ha elegido una carpeta de copias en esta computadora.</translation>
    </message>
    <message>
        <source>One a day is made by itself. Of the last 7 days, 4 weeks and 12 months the newest is kept. Every backup is encrypted and opens with the passphrases that held when it was made.</source>
        <translation>Cada día se hace una automáticamente. De los últimos 7 días, 4 semanas y 12 meses se conserva la más reciente. Todas están cifradas y se abren con las frases de contraseña vigentes cuando se hicieron.</translation>
    </message>
    <message>
        <source>Second place on this computer: {folder}</source>
        <translation>Segundo lugar en esta computadora: {folder}</translation>
    </message>
    <message>
        <source>The folder is not there: {folder}</source>
        <translation>La carpeta no existe: {folder}</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Aún no hay copias de seguridad.</translation>
    </message>
</context>
<context>
    <name>BiasForm</name>
    <message>
        <source>Arrow keys move, Space ticks, letters find. Actual or perceived.</source>
        <translation>Las flechas mueven, Espacio marca, las letras buscan. Real o percibido.</translation>
    </message>
    <message>
        <source>Decide possible bias</source>
        <translation>Decidir posible sesgo</translation>
    </message>
    <message>
        <source>It gets a number, an owner and a due date, and stays linked to the comment.</source>
        <translation>Recibe un número, un responsable y una fecha de vencimiento, y queda vinculada al comentario.</translation>
    </message>
    <message>
        <source>Make a complaint</source>
        <translation>Crear una queja</translation>
    </message>
    <message>
        <source>Make a complaint from this comment</source>
        <translation>Crear una queja a partir de este comentario</translation>
    </message>
    <message>
        <source>Make the complaint</source>
        <translation>Crear la queja</translation>
    </message>
    <message>
        <source>Making the complaint</source>
        <translation>Creando la queja</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Other protected basis, in words</source>
        <translation>Otro motivo protegido, en palabras</translation>
    </message>
    <message>
        <source>Possible bias</source>
        <translation>Posible sesgo</translation>
    </message>
    <message>
        <source>Saving the decision</source>
        <translation>Guardando la decisión</translation>
    </message>
    <message>
        <source>Say in words which other basis it is.</source>
        <translation>Diga en palabras qué otro motivo es.</translation>
    </message>
    <message>
        <source>The bases are others than those decided. Say why.</source>
        <translation>Los motivos no son los que se decidieron. Diga por qué.</translation>
    </message>
    <message>
        <source>Tick “Other protected basis”, or clear these words.</source>
        <translation>Marque “Otro motivo protegido” o borre estas palabras.</translation>
    </message>
    <message>
        <source>What the comment says the act rested on</source>
        <translation>En qué se basó el acto, según el comentario</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Ambassadors, a homeless outreach team, a mental health team, deputies …</source>
        <translation>Embajadores, un equipo para personas sin hogar, un equipo de salud mental, agentes…</translation>
    </message>
    <message>
        <source>Call for service, {number}</source>
        <translation>Llamada de servicio, {number}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Needed where what was fit was not sent.</source>
        <translation>Necesario si no se envió lo que cabía.</translation>
    </message>
    <message>
        <source>Number of the call</source>
        <translation>Número de la llamada</translation>
    </message>
    <message>
        <source>Recording the call</source>
        <translation>Registrando la llamada</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the call</source>
        <translation>Guardando la llamada</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Was a response without law enforcement fit?</source>
        <translation>¿Cabía una respuesta sin fuerzas del orden?</translation>
    </message>
    <message>
        <source>Was one sent?</source>
        <translation>¿Se envió una?</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>¿De qué se trataba?</translation>
    </message>
    <message>
        <source>Who was sent?</source>
        <translation>¿A quién se envió?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>CaseCommands</name>
    <message>
        <source>&amp;Assign and plan…</source>
        <translation>&amp;Asignar y planear…</translation>
    </message>
    <message>
        <source>&amp;Close the complaint…</source>
        <translation>Cerrar la que&amp;ja…</translation>
    </message>
    <message>
        <source>&amp;Propose a finding…</source>
        <translation>P&amp;roponer una conclusión…</translation>
    </message>
    <message>
        <source>&amp;Return the finding…</source>
        <translation>D&amp;evolver la conclusión…</translation>
    </message>
    <message>
        <source>Add a no&amp;te…</source>
        <translation>Añadir &amp;una nota…</translation>
    </message>
    <message>
        <source>Add a p&amp;erson…</source>
        <translation>Añad&amp;ir una persona…</translation>
    </message>
    <message>
        <source>Add an a&amp;llegation…</source>
        <translation>Aña&amp;dir una alegación…</translation>
    </message>
    <message>
        <source>Appro&amp;ve the finding…</source>
        <translation>Apr&amp;obar la conclusión…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Approve the finding “{finding}”?</source>
        <translation>¿Aprobar la conclusión “{finding}”?</translation>
    </message>
    <message>
        <source>Approving the finding</source>
        <translation>Aprobando la conclusión</translation>
    </message>
    <message>
        <source>C&amp;hange the allegation…</source>
        <translation>Cambiar &amp;la alegación…</translation>
    </message>
    <message>
        <source>C&amp;orrect the facts…</source>
        <translation>&amp;Corregir los datos…</translation>
    </message>
    <message>
        <source>Chan&amp;ge the person…</source>
        <translation>Ca&amp;mbiar la persona…</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Plazos</translation>
    </message>
    <message>
        <source>Close the allegation without a &amp;finding…</source>
        <translation>Cerrar la alegación &amp;sin conclusión…</translation>
    </message>
    <message>
        <source>Close the case to people…</source>
        <translation>Cerrar el caso a ciertas personas…</translation>
    </message>
    <message>
        <source>E&amp;xtend the due date…</source>
        <translation>&amp;Prorrogar el vencimiento…</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>Investigación</translation>
    </message>
    <message>
        <source>It is closed to them.</source>
        <translation>Se cerró a esas personas.</translation>
    </message>
    <message>
        <source>It is recorded.</source>
        <translation>Se registró.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Open the sealed case…</source>
        <translation>Abrir el caso sellado…</translation>
    </message>
    <message>
        <source>People of the case</source>
        <translation>Personas del caso</translation>
    </message>
    <message>
        <source>Record what the person volunteered…</source>
        <translation>Registrar lo que la persona dijo voluntariamente…</translation>
    </message>
    <message>
        <source>Related complaints and referrals</source>
        <translation>Quejas relacionadas y remisiones</translation>
    </message>
    <message>
        <source>Reopen the complaint…</source>
        <translation>Reabrir la queja…</translation>
    </message>
    <message>
        <source>Seal the case…</source>
        <translation>Sellar el caso…</translation>
    </message>
    <message>
        <source>Show the i&amp;dentities…</source>
        <translation>Mos&amp;trar las identidades…</translation>
    </message>
    <message>
        <source>Take the allegation o&amp;ut…</source>
        <translation>&amp;Quitar la alegación…</translation>
    </message>
    <message>
        <source>Take the person out…</source>
        <translation>Quitar a la persona…</translation>
    </message>
    <message>
        <source>The allegation is added.</source>
        <translation>La alegación se añadió.</translation>
    </message>
    <message>
        <source>The allegation is closed without a finding.</source>
        <translation>La alegación se cerró sin conclusión.</translation>
    </message>
    <message>
        <source>The allegation is saved.</source>
        <translation>La alegación se guardó.</translation>
    </message>
    <message>
        <source>The allegation is taken out; the history keeps it.</source>
        <translation>La alegación se quitó; el historial la conserva.</translation>
    </message>
    <message>
        <source>The case is open to the office again.</source>
        <translation>El caso está abierto de nuevo a la oficina.</translation>
    </message>
    <message>
        <source>The case is sealed.</source>
        <translation>El caso se selló.</translation>
    </message>
    <message>
        <source>The complaint is closed.</source>
        <translation>La queja se cerró.</translation>
    </message>
    <message>
        <source>The complaint is open again.</source>
        <translation>La queja está abierta de nuevo.</translation>
    </message>
    <message>
        <source>The due date is extended.</source>
        <translation>El vencimiento se prorrogó.</translation>
    </message>
    <message>
        <source>The facts are saved.</source>
        <translation>Los datos se guardaron.</translation>
    </message>
    <message>
        <source>The finding is approved.</source>
        <translation>La conclusión se aprobó.</translation>
    </message>
    <message>
        <source>The finding is proposed.</source>
        <translation>La conclusión se propuso.</translation>
    </message>
    <message>
        <source>The finding is returned.</source>
        <translation>La conclusión se devolvió.</translation>
    </message>
    <message>
        <source>The identities are shown; the history keeps that you looked.</source>
        <translation>Las identidades se muestran; el historial conserva que usted las vio.</translation>
    </message>
    <message>
        <source>The note is on the time line.</source>
        <translation>La nota está en la cronología.</translation>
    </message>
    <message>
        <source>The person is added.</source>
        <translation>La persona se añadió.</translation>
    </message>
    <message>
        <source>The person is saved.</source>
        <translation>La persona se guardó.</translation>
    </message>
    <message>
        <source>The person is taken out; the history keeps them.</source>
        <translation>La persona se quitó; el historial la conserva.</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>El plan se guardó.</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Who may see what</source>
        <translation>Quién puede ver qué</translation>
    </message>
    <message>
        <source>{allegation}

Proposed by {name}: {rationale}</source>
        <translation>{allegation}

Propuesta por {name}: {rationale}</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>Allegations and respondents</source>
        <translation>Alegaciones y partes denunciadas</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Plazos</translation>
    </message>
    <message>
        <source>Facts of the complaint</source>
        <translation>Datos de la queja</translation>
    </message>
    <message>
        <source>Findings, closings and appeals</source>
        <translation>Conclusiones, cierres y apelaciones</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Entrevistas</translation>
    </message>
    <message>
        <source>List of evidence and recordings</source>
        <translation>Lista de pruebas y grabaciones</translation>
    </message>
    <message>
        <source>List of letters</source>
        <translation>Lista de cartas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Numbers of its entries in the history</source>
        <translation>Números de sus entradas en el historial</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Plan, tasks and calls for service</source>
        <translation>Plan, tareas y llamadas de servicio</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>CaseFileCommand</name>
    <message>
        <source>Case file as PDF…</source>
        <translation>Expediente del caso en PDF…</translation>
    </message>
    <message>
        <source>Case file {number}.pdf</source>
        <translation>Expediente del caso {number}.pdf</translation>
    </message>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>Due dates {number}.ics</source>
        <translation>Vencimientos {number}.ics</translation>
    </message>
    <message>
        <source>Its due dates as a calendar…</source>
        <translation>Sus vencimientos como calendario…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing the case file</source>
        <translation>Imprimiendo el expediente del caso</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
</context>
<context>
    <name>CaseFileForm</name>
    <message>
        <source>An accessible PDF, marked confidential. The history keeps that it was made, by whom and with which parts. Without the persons, their names, contacts and what they volunteered are masked; names that somebody wrote into a text stand in it as they were written.</source>
        <translation>Un PDF accesible, marcado como confidencial. El historial conserva que se hizo, quién lo hizo y con qué partes. Sin las personas, sus nombres, sus datos de contacto y lo que dijeron voluntariamente quedan ocultos; los nombres que alguien escribió en un texto figuran en él tal como se escribieron.</translation>
    </message>
    <message>
        <source>Case file of {number}</source>
        <translation>Expediente del caso {number}</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elija el archivo…</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
</context>
<context>
    <name>CaseHoldForm</name>
    <message>
        <source>Asked for on</source>
        <translation>Solicitada el</translation>
    </message>
    <message>
        <source>Hold the case</source>
        <translation>Retener el caso</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <translation>Retener {number}</translation>
    </message>
    <message>
        <source>Holding the case</source>
        <translation>Reteniendo el caso</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>The claim, request, audit or order it is for.</source>
        <translation>La reclamación, solicitud, auditoría u orden a la que responde.</translation>
    </message>
    <message>
        <source>While a claim, a request for records, an audit or an order is open. The case is held at once, with all that belongs to it, until the hold is released in the section Retention.</source>
        <translation>Mientras esté abierta una reclamación, una solicitud de registros, una auditoría o una orden. El caso se retiene de inmediato, con todo lo que le pertenece, hasta que la retención se levante en la sección Conservación.</translation>
    </message>
</context>
<context>
    <name>CaseOffers</name>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>Choose a person of the complaint.</source>
        <translation>Elija una persona de la queja.</translation>
    </message>
    <message>
        <source>Choose an allegation.</source>
        <translation>Elija una alegación.</translation>
    </message>
    <message>
        <source>Choose an entry on the tab Investigation.</source>
        <translation>Elija una entrada en la pestaña Investigación.</translation>
    </message>
    <message>
        <source>Files of this kind, or so large, are shown by a program of their own.</source>
        <translation>Los archivos de este tipo, o tan grandes, los muestra un programa propio.</translation>
    </message>
    <message>
        <source>It has a finding, so it stays in the complaint.</source>
        <translation>Tiene una conclusión, así que permanece en la queja.</translation>
    </message>
    <message>
        <source>It has a finding; have that returned first.</source>
        <translation>Tiene una conclusión; primero pida que se devuelva.</translation>
    </message>
    <message>
        <source>It has no finding.</source>
        <translation>No tiene conclusión.</translation>
    </message>
    <message>
        <source>No finding waits for approval.</source>
        <translation>Ninguna conclusión espera aprobación.</translation>
    </message>
    <message>
        <source>Nothing is hidden in this complaint.</source>
        <translation>No hay nada oculto en esta queja.</translation>
    </message>
    <message>
        <source>The complaint is closed; reopen it first.</source>
        <translation>La queja está cerrada; primero reábrala.</translation>
    </message>
    <message>
        <source>The complaint is not sealed.</source>
        <translation>La queja no está sellada.</translation>
    </message>
    <message>
        <source>The complaint is open.</source>
        <translation>La queja está abierta.</translation>
    </message>
    <message>
        <source>The item has no file.</source>
        <translation>El elemento no tiene archivo.</translation>
    </message>
    <message>
        <source>The item was withdrawn.</source>
        <translation>El elemento se retiró.</translation>
    </message>
    <message>
        <source>The request is answered.</source>
        <translation>La solicitud ya tiene respuesta.</translation>
    </message>
    <message>
        <source>The task has ended.</source>
        <translation>La tarea terminó.</translation>
    </message>
    <message>
        <source>You took part in the investigation; someone else approves the finding.</source>
        <translation>Usted participó en la investigación; otra persona aprueba la conclusión.</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>A complaint without narrative</source>
        <translation>Una queja sin relato</translation>
    </message>
    <message>
        <source>Allegations</source>
        <translation>Alegaciones</translation>
    </message>
    <message>
        <source>Allegations {n}</source>
        <translation>Alegaciones {n}</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Apelaciones</translation>
    </message>
    <message>
        <source>Appeals {n}</source>
        <translation>Apelaciones {n}</translation>
    </message>
    <message>
        <source>Choose a complaint in the list to see it here.</source>
        <translation>Elija una queja de la lista para verla aquí.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Plazos</translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation>Vence {when}</translation>
    </message>
    <message>
        <source>Hold {numbers}</source>
        <translation>Retención {numbers}</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>Investigación</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Parts of the complaint</source>
        <translation>Partes de la queja</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People {n}</source>
        <translation>Personas {n}</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relacionadas</translation>
    </message>
    <message>
        <source>Related {n}</source>
        <translation>Relacionadas {n}</translation>
    </message>
    <message>
        <source>Sealed to named people</source>
        <translation>Sellada; solo para personas nombradas</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseForm</name>
    <message>
        <source>Change my passphrase</source>
        <translation>Cambiar mi frase de contraseña</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Cambiando la frase de contraseña</translation>
    </message>
    <message>
        <source>The passphrase until now</source>
        <translation>La frase de contraseña hasta ahora</translation>
    </message>
    <message>
        <source>Your passphrase was changed.</source>
        <translation>Se cambió su frase de contraseña.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Enter opens the records.</source>
        <translation>Entrar abre los registros.</translation>
    </message>
    <message>
        <source>Enter opens {n} record.</source>
        <translation>Entrar abre {n} registro.</translation>
    </message>
    <message>
        <source>Enter opens {n} records.</source>
        <translation>Entrar abre {n} registros.</translation>
    </message>
</context>
<context>
    <name>CheckFilesForm</name>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check the attachments</source>
        <translation>Comprobar los archivos adjuntos</translation>
    </message>
    <message>
        <source>Checking the attachments</source>
        <translation>Comprobando los archivos adjuntos</translation>
    </message>
    <message>
        <source>Every attached file at the server is opened and compared with its record. You learn which are not whole, and nothing of what is in them.</source>
        <translation>Cada archivo adjunto en el servidor se abre y se compara con su registro. Usted sabrá cuáles no están íntegros, y nada de lo que contienen.</translation>
    </message>
</context>
<context>
    <name>CheckHistoryForm</name>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check the history</source>
        <translation>Comprobar el historial</translation>
    </message>
    <message>
        <source>Checking the history</source>
        <translation>Comprobando el historial</translation>
    </message>
    <message>
        <source>The server shows you a part of the history only, and a part cannot be checked by itself. Its login for backups sees the whole: you learn whether anything was altered, and nothing else of it.</source>
        <translation>El servidor le muestra solo una parte del historial, y una parte no se puede comprobar por sí sola. Su acceso para copias de seguridad lo ve entero: usted sabrá si algo se alteró, y nada más de él.</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message>
        <source>&amp;Change the checklist…</source>
        <translation>&amp;Cambiar la lista de verificación…</translation>
    </message>
    <message>
        <source>&amp;Edition</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>Checklist of the 90-day audits</source>
        <translation>Lista de verificación de las auditorías de 90 días</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Edition {n} of the checklist holds from now on.</source>
        <translation>La edición {n} de la lista de verificación rige desde ahora.</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Lo que pregunta</translation>
    </message>
</context>
<context>
    <name>ChecklistField</name>
    <message>
        <source>Chosen: {items}</source>
        <translation>Elegidos: {items}</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Ninguno elegido</translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation>{n} elegidos</translation>
    </message>
</context>
<context>
    <name>ChecklistText</name>
    <message>
        <source>Compliant answer: {answer}</source>
        <translation>Respuesta conforme: {answer}</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>Edición {n}</translation>
    </message>
    <message>
        <source>Edition {n} of {day}</source>
        <translation>Edición {n} del {day}</translation>
    </message>
    <message>
        <source>It can be answered with “Not applicable”.</source>
        <translation>Se puede responder con “No corresponde”.</translation>
    </message>
    <message>
        <source>Made by {name} on {moment}. Reason: {why}</source>
        <translation>Hecha por {name} el {moment}. Razón: {why}</translation>
    </message>
    <message>
        <source>No longer asked: {text}</source>
        <translation>Ya no se pregunta: {text}</translation>
    </message>
    <message>
        <source>Question {n} is new.</source>
        <translation>La pregunta {n} es nueva.</translation>
    </message>
    <message>
        <source>Question {n} was changed.</source>
        <translation>La pregunta {n} cambió.</translation>
    </message>
    <message>
        <source>Question {n}: {text}</source>
        <translation>Pregunta {n}: {text}</translation>
    </message>
    <message>
        <source>The order of the questions is new.</source>
        <translation>El orden de las preguntas es nuevo.</translation>
    </message>
    <message>
        <source>The questions that the office started with.</source>
        <translation>Las preguntas con las que empezó la oficina.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Not chosen</source>
        <translation>Sin elegir</translation>
    </message>
    <message>
        <source>“{text}” is not in the list. Choose one of its entries.</source>
        <translation>“{text}” no está en la lista. Elija una de sus entradas.</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>A witness gets a request for information only.</source>
        <translation>Un testigo solo recibe una solicitud de información.</translation>
    </message>
    <message>
        <source>Choose whom the letter goes to.</source>
        <translation>Elija a quién va la carta.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>How it goes out</source>
        <translation>Cómo se envía</translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation>Tipo de carta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Nobody is named in the complaint: the name and address are typed in the letter.</source>
        <translation>La queja no nombra a nadie: el nombre y la dirección se escriben en la carta.</translation>
    </message>
    <message>
        <source>Recorded: {language}.</source>
        <translation>Registrado: {language}.</translation>
    </message>
    <message>
        <source>The complaint records no language.</source>
        <translation>La queja no registra ningún idioma.</translation>
    </message>
    <message>
        <source>There are letters in English and Spanish only; ask for a translation.</source>
        <translation>Solo hay cartas en inglés y español; pida una traducción.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Write a letter on {number}</source>
        <translation>Escribir una carta sobre {number}</translation>
    </message>
    <message>
        <source>name not given</source>
        <translation>nombre no indicado</translation>
    </message>
</context>
<context>
    <name>ClockCommands</name>
    <message>
        <source>A letter or the closing of the complaint ends this clock.</source>
        <translation>Una carta o el cierre de la queja pone fin a este plazo.</translation>
    </message>
    <message>
        <source>Choose a clock that runs.</source>
        <translation>Elija un plazo que corra.</translation>
    </message>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>Extend the clock…</source>
        <translation>Prorrogar el plazo…</translation>
    </message>
    <message>
        <source>It is recorded.</source>
        <translation>Se registró.</translation>
    </message>
    <message>
        <source>Let clocks go on…</source>
        <translation>Reanudar plazos…</translation>
    </message>
    <message>
        <source>No clock is paused.</source>
        <translation>Ningún plazo está en pausa.</translation>
    </message>
    <message>
        <source>No clock is started by hand now.</source>
        <translation>Ahora no hay plazos que se inicien a mano.</translation>
    </message>
    <message>
        <source>No clock runs that a pause stops.</source>
        <translation>No corre ningún plazo que una pausa detenga.</translation>
    </message>
    <message>
        <source>No clock was paused.</source>
        <translation>Ningún plazo estuvo en pausa.</translation>
    </message>
    <message>
        <source>Pause clocks…</source>
        <translation>Pausar plazos…</translation>
    </message>
    <message>
        <source>Prolong the pause…</source>
        <translation>Prolongar la pausa…</translation>
    </message>
    <message>
        <source>Record that it was fulfilled…</source>
        <translation>Registrar que se cumplió…</translation>
    </message>
    <message>
        <source>Start a clock…</source>
        <translation>Iniciar un plazo…</translation>
    </message>
    <message>
        <source>The acknowledgement is recorded.</source>
        <translation>El acuse de recibo se registró.</translation>
    </message>
    <message>
        <source>The clock is extended.</source>
        <translation>El plazo se prorrogó.</translation>
    </message>
    <message>
        <source>The clock is started.</source>
        <translation>El plazo se inició.</translation>
    </message>
    <message>
        <source>The clocks are paused.</source>
        <translation>Los plazos están en pausa.</translation>
    </message>
    <message>
        <source>The clocks go on.</source>
        <translation>Los plazos se reanudan.</translation>
    </message>
    <message>
        <source>The due date is extended.</source>
        <translation>El vencimiento se prorrogó.</translation>
    </message>
    <message>
        <source>The pause is prolonged.</source>
        <translation>La pausa se prolongó.</translation>
    </message>
    <message>
        <source>The rule of this clock knows no extension.</source>
        <translation>La regla de este plazo no admite prórroga.</translation>
    </message>
</context>
<context>
    <name>ClockExtensionForm</name>
    <message>
        <source>Extend</source>
        <translation>Prorrogar</translation>
    </message>
    <message>
        <source>Extend on {number}: {clock}</source>
        <translation>Prórroga en {number}: {clock}</translation>
    </message>
    <message>
        <source>Extending the due date</source>
        <translation>Prorrogando el vencimiento</translation>
    </message>
    <message>
        <source>It is due on {day}.</source>
        <translation>Vence el {day}.</translation>
    </message>
    <message>
        <source>It is kept with the due date.</source>
        <translation>Se conserva con la fecha de vencimiento.</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Nueva fecha de vencimiento</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
</context>
<context>
    <name>ClockMetForm</name>
    <message>
        <source>Fulfilled on</source>
        <translation>Cumplido el</translation>
    </message>
    <message>
        <source>Fulfilled on {number}: {clock}</source>
        <translation>Cumplido en {number}: {clock}</translation>
    </message>
    <message>
        <source>How it was fulfilled</source>
        <translation>Cómo se cumplió</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording it</source>
        <translation>Registrándolo</translation>
    </message>
</context>
<context>
    <name>ClockRules</name>
    <message>
        <source>Applies to</source>
        <translation>Se aplica a</translation>
    </message>
    <message>
        <source>Confirm with counsel: nobody has confirmed it yet</source>
        <translation>Por confirmar con la asesoría jurídica: nadie la ha confirmado aún</translation>
    </message>
    <message>
        <source>Confirmed by {counsel} on {day}; {name} recorded it on {on}</source>
        <translation>Confirmada por {counsel} el {day}; {name} lo registró el {on}</translation>
    </message>
    <message>
        <source>Due day off</source>
        <translation>Vencimiento en día inhábil</translation>
    </message>
    <message>
        <source>Edition {n}, {origin}</source>
        <translation>Edición {n}, {origin}</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Prorrogado</translation>
    </message>
    <message>
        <source>GEN 63 itself sets this rule; it cannot be changed here.</source>
        <translation>La propia GEN 63 fija esta regla; aquí no se puede cambiar.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>Pausado por</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>Empieza con</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Up to {n} further complaints are closed to you and not counted here. Those that this edition moves are moved once somebody who works on them opens them, or My work.</source>
        <translation>Hasta {n} quejas más están cerradas para usted y no se cuentan aquí. Las que esta edición mueva se moverán cuando las abra alguien que trabaja en ellas, o Mi trabajo.</translation>
    </message>
    <message>
        <source>Why it was made</source>
        <translation>Por qué se hizo</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>venía con el programa</translation>
    </message>
    <message>
        <source>confirm with counsel</source>
        <translation>por confirmar con la asesoría jurídica</translation>
    </message>
    <message>
        <source>confirmed by counsel</source>
        <translation>confirmada por la asesoría jurídica</translation>
    </message>
    <message>
        <source>from {day}, for open complaints too; made by {name} on {made}</source>
        <translation>desde el {day}, también para quejas abiertas; hecha por {name} el {made}</translation>
    </message>
    <message>
        <source>from {day}; made by {name} on {made}</source>
        <translation>desde el {day}; hecha por {name} el {made}</translation>
    </message>
    <message>
        <source>no such clock</source>
        <translation>no existe ese plazo</translation>
    </message>
    <message>
        <source>{line} (past already)</source>
        <translation>{line} (ya pasó)</translation>
    </message>
    <message>
        <source>{moved} of {all} open complaints would move under {length} ({rule}).</source>
        <translation>{moved} de {all} quejas abiertas se moverían con {length} ({rule}).</translation>
    </message>
</context>
<context>
    <name>ClockRulesDialog</name>
    <message>
        <source>C&amp;hange the rule…</source>
        <translation>&amp;Cambiar la regla…</translation>
    </message>
    <message>
        <source>Counsel con&amp;firmed it…</source>
        <translation>Confirmado &amp;por la asesoría jurídica…</translation>
    </message>
    <message>
        <source>Counsel’s confirmation is recorded.</source>
        <translation>La confirmación de la asesoría jurídica se registró.</translation>
    </message>
    <message>
        <source>Rules of clocks</source>
        <translation>Reglas de plazos</translation>
    </message>
    <message>
        <source>The rule and its editions</source>
        <translation>La regla y sus ediciones</translation>
    </message>
    <message>
        <source>The rule has a new edition.</source>
        <translation>La regla tiene una nueva edición.</translation>
    </message>
</context>
<context>
    <name>ClockSentences</name>
    <message>
        <source>A pause from {first} to {last} moves nothing here: this clock did not count on its days.</source>
        <translation>Una pausa del {first} al {last} no mueve nada aquí: este plazo no contaba en sus días.</translation>
    </message>
    <message>
        <source>Counsel has not confirmed this edition yet: confirm with counsel.</source>
        <translation>La asesoría jurídica no ha confirmado aún esta edición: por confirmar con ella.</translation>
    </message>
    <message>
        <source>Counted without pauses and extensions it ends on {day}.</source>
        <translation>Contado sin pausas ni prórrogas, termina el {day}.</translation>
    </message>
    <message>
        <source>Holidays that were not counted: {days}.</source>
        <translation>Días feriados que no se contaron: {days}.</translation>
    </message>
    <message>
        <source>It counts from {day}, the day the complaint was received, because no other day of discovery is recorded.</source>
        <translation>Se cuenta desde el {day}, el día en que se recibió la queja, porque no consta otro día de conocimiento del hecho.</translation>
    </message>
    <message>
        <source>It ended with the complaint on {day}: no finding against a sworn officer was sustained.</source>
        <translation>Terminó con la queja el {day}: no se sostuvo ninguna conclusión contra un agente juramentado.</translation>
    </message>
    <message>
        <source>It is due on {day}.</source>
        <translation>Vence el {day}.</translation>
    </message>
    <message>
        <source>It started on {day}: {event}. That day is not counted.</source>
        <translation>Empezó el {day}: {event}. Ese día no se cuenta.</translation>
    </message>
    <message>
        <source>It started on {day}: {event}. {name} recorded this on {on}: {words}</source>
        <translation>Empezó el {day}: {event}. {name} lo registró el {on}: {words}</translation>
    </message>
    <message>
        <source>It was due on {day}.</source>
        <translation>Vencía el {day}.</translation>
    </message>
    <message>
        <source>It was met on {day}, after its due date, {due}.</source>
        <translation>Se cumplió el {day}, después de su vencimiento, el {due}.</translation>
    </message>
    <message>
        <source>It was met on {day}, in time.</source>
        <translation>Se cumplió el {day}, a tiempo.</translation>
    </message>
    <message>
        <source>It was met {way}, by {who}; {name} recorded this on {on}.</source>
        <translation>Se cumplió {way}, por {who}; {name} lo registró el {on}.</translation>
    </message>
    <message>
        <source>It was met {way}; {name} recorded this on {on}.</source>
        <translation>Se cumplió {way}; {name} lo registró el {on}.</translation>
    </message>
    <message>
        <source>Paused from {first} to {last}, {n} {unit}: {ground}. {name} recorded this on {on}: {reason}</source>
        <translation>En pausa del {first} al {last}, {n} {unit}: {ground}. {name} lo registró el {on}: {reason}</translation>
    </message>
    <message>
        <source>Pauses that overlap count once: {n} {unit} in all.</source>
        <translation>Las pausas que se superponen cuentan una vez: {n} {unit} en total.</translation>
    </message>
    <message>
        <source>Rule: {n} {unit} from {event}; edition {edition}. Source: {source}.</source>
        <translation>Regla: {n} {unit} desde {event}; edición {edition}. Fuente: {source}.</translation>
    </message>
    <message>
        <source>The date stands as it was recorded: {day}.</source>
        <translation>La fecha queda como se registró: {day}.</translation>
    </message>
    <message>
        <source>The letter asks for the answer by {day}.</source>
        <translation>La carta pide la respuesta a más tardar el {day}.</translation>
    </message>
    <message>
        <source>The record says: {words}</source>
        <translation>El registro dice: {words}</translation>
    </message>
    <message>
        <source>{counsel} confirmed this edition for counsel on {day}.</source>
        <translation>{counsel} confirmó esta edición por la asesoría jurídica el {day}.</translation>
    </message>
    <message>
        <source>{day} is not a business day; the rule moves it to {due}: {roll}.</source>
        <translation>El {day} no es día hábil; la regla lo pasa al {due}: {roll}.</translation>
    </message>
    <message>
        <source>{day} is not a business day; the rule says that it stays.</source>
        <translation>El {day} no es día hábil; la regla dice que no cambia.</translation>
    </message>
    <message>
        <source>{name} extended it on {on} from {before} to {after}: {reason}</source>
        <translation>{name} lo prorrogó el {on} del {before} al {after}: {reason}</translation>
    </message>
    <message>
        <source>{name} moved the last day of this pause on {on}: {reason}</source>
        <translation>{name} movió el último día de esta pausa el {on}: {reason}</translation>
    </message>
    <message>
        <source>{name} set it to {due} on {on}: {words}</source>
        <translation>{name} lo fijó para el {due} el {on}: {words}</translation>
    </message>
</context>
<context>
    <name>ClockStartForm</name>
    <message>
        <source>Clock</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Día del hecho</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start a clock of {number}</source>
        <translation>Iniciar un plazo de {number}</translation>
    </message>
    <message>
        <source>Starting the clock</source>
        <translation>Iniciando el plazo</translation>
    </message>
    <message>
        <source>What happened on that day</source>
        <translation>Qué ocurrió ese día</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>Due {when}: {clock}</source>
        <translation>Vence {when}: {clock}</translation>
    </message>
    <message>
        <source>Due {when}: {clock}; paused until {last}</source>
        <translation>Vence {when}: {clock}; en pausa hasta el {last}</translation>
    </message>
    <message>
        <source>Ended with the complaint, {day}: {clock}</source>
        <translation>Terminado con la queja, {day}: {clock}</translation>
    </message>
    <message>
        <source>In time, {day}: {clock}</source>
        <translation>A tiempo, {day}: {clock}</translation>
    </message>
    <message>
        <source>Late, {day}, never refused for that: {clock}</source>
        <translation>Tarde, {day}, nunca denegado por ello: {clock}</translation>
    </message>
    <message>
        <source>Late, {day}: {clock}</source>
        <translation>Tarde, {day}: {clock}</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>With a reason, by {n} {unit} in all</source>
        <translation>Con una razón, {n} {unit} en total</translation>
    </message>
    <message>
        <source>With a reason, without a limit</source>
        <translation>Con una razón, sin límite</translation>
    </message>
    <message>
        <source>business day</source>
        <translation>día hábil</translation>
    </message>
    <message>
        <source>calendar day</source>
        <translation>día calendario</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
</context>
<context>
    <name>ClocksTab</name>
    <message>
        <source>Clocks</source>
        <translation>Plazos</translation>
    </message>
    <message>
        <source>No clock runs on this complaint.</source>
        <translation>En esta queja no corre ningún plazo.</translation>
    </message>
    <message>
        <source>Why it is due then</source>
        <translation>Por qué vence entonces</translation>
    </message>
</context>
<context>
    <name>ClosingForm</name>
    <message>
        <source>Close complaint {number}</source>
        <translation>Cerrar la queja {number}</translation>
    </message>
    <message>
        <source>Close the complaint</source>
        <translation>Cerrar la queja</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Cerrada el</translation>
    </message>
    <message>
        <source>Closing the complaint</source>
        <translation>Cerrando la queja</translation>
    </message>
    <message>
        <source>Explain the reason in a few words.</source>
        <translation>Explique la razón en pocas palabras.</translation>
    </message>
    <message>
        <source>Not every allegation has an approved finding. The complaint can be closed for one of these reasons; allegations without an outcome are closed with it.</source>
        <translation>No todas las alegaciones tienen una conclusión aprobada. La queja se puede cerrar por una de estas razones; las alegaciones sin resultado se cierran con ella.</translation>
    </message>
    <message>
        <source>Number of the complaint that it repeats</source>
        <translation>Número de la queja que repite</translation>
    </message>
    <message>
        <source>The complaint was received later than this.</source>
        <translation>La queja se recibió después de este día.</translation>
    </message>
    <message>
        <source>The two are linked, every figure counts them once, and undoing the merge opens this one again.</source>
        <translation>Las dos quedan enlazadas, cada cifra las cuenta una sola vez, y deshacer la unión reabre esta.</translation>
    </message>
    <message>
        <source>With the outcome of each allegation</source>
        <translation>Con el resultado de cada alegación</translation>
    </message>
    <message>
        <source>Write the number of the complaint that it repeats.</source>
        <translation>Escriba el número de la queja que repite.</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>As proposed</source>
        <translation>Como se propuso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Columns of this list</source>
        <translation>Columnas de esta lista</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Tick what the list shows. Move up is further to the left.</source>
        <translation>Marque lo que muestra la lista. Subir significa más a la izquierda.</translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Number {number}, </source>
        <translation>Número {number}, </translation>
    </message>
    <message>
        <source>The customer&apos;s words</source>
        <translation>Las palabras del usuario</translation>
    </message>
    <message>
        <source>These words are sealed with the complaint that was made from them. Only the people permitted to that case read them.</source>
        <translation>Estas palabras están selladas con la queja que se creó a partir de ellas. Solo las leen las personas autorizadas para ese caso.</translation>
    </message>
    <message>
        <source>This row has no words. Its columns are beside.</source>
        <translation>Esta fila no tiene palabras. Sus columnas están al lado.</translation>
    </message>
    <message>
        <source>{number}row {row} of {file}</source>
        <translation>{number}fila {row} de {file}</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>All comments</source>
        <translation>Todos los comentarios</translation>
    </message>
    <message>
        <source>Import customer comments</source>
        <translation>Importar comentarios de usuarios</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Leave it empty, and each comment goes to the quarter of its own date. Name a quarter, like 2026 Q3, and rows dated outside of it are refused; rows without a date are then taken in.</source>
        <translation>Si lo deja vacío, cada comentario va al trimestre de su propia fecha. Si indica un trimestre, como 2026 Q3, se rechazan las filas con fecha fuera de él; las filas sin fecha se incluyen.</translation>
    </message>
    <message>
        <source>My decisions</source>
        <translation>Mis decisiones</translation>
    </message>
    <message>
        <source>Only comments of this quarter</source>
        <translation>Solo comentarios de este trimestre</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>CommentsPage</name>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Comentarios</translation>
    </message>
    <message>
        <source>&amp;Import comments…</source>
        <translation>&amp;Importar comentarios…</translation>
    </message>
    <message>
        <source>&amp;Quarter</source>
        <translation>&amp;Trimestre</translation>
    </message>
    <message>
        <source>Comment review</source>
        <translation>Revisión de comentarios</translation>
    </message>
    <message>
        <source>Quarter of the review</source>
        <translation>Trimestre de la revisión</translation>
    </message>
    <message>
        <source>Read each of a quarter&apos;s customer comments, and decide it.</source>
        <translation>Lea cada uno de los comentarios de usuarios de un trimestre y decídalo.</translation>
    </message>
    <message>
        <source>Si&amp;gn off the quarter…</source>
        <translation>&amp;Dar el visto bueno al trimestre…</translation>
    </message>
    <message>
        <source>The comment review of {quarter} is signed off.</source>
        <translation>La revisión de comentarios de {quarter} tiene el visto bueno.</translation>
    </message>
    <message>
        <source>The review of the quarter is signed off.</source>
        <translation>La revisión del trimestre ya tiene el visto bueno.</translation>
    </message>
    <message>
        <source>There are no comments yet.</source>
        <translation>Aún no hay comentarios.</translation>
    </message>
    <message>
        <source>Views of the comment review</source>
        <translation>Vistas de la revisión de comentarios</translation>
    </message>
    <message>
        <source>{n} comment</source>
        <translation>{n} comentario</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>{n} comentarios</translation>
    </message>
    <message>
        <source>{quarter} was signed off by {signer}, {role}, on {moment}. It is read-only.</source>
        <translation>{signer}, {role}, dio el visto bueno a {quarter} el {moment}. Es de solo lectura.</translation>
    </message>
    <message>
        <source>{quarter}, signed off</source>
        <translation>{quarter}, con visto bueno</translation>
    </message>
    <message>
        <source>{quarter}, {held}</source>
        <translation>{quarter}, {held}</translation>
    </message>
</context>
<context>
    <name>Complaints</name>
    <message>
        <source>2:05 PM, or 2 PM to 3 PM</source>
        <translation>2:05 PM, o 2 PM to 3 PM</translation>
    </message>
    <message>
        <source>Accommodation</source>
        <translation>Adaptación</translation>
    </message>
    <message>
        <source>Accommodation needed</source>
        <translation>Adaptación necesaria</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Acuse de recibo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Todas las abiertas</translation>
    </message>
    <message>
        <source>Allegation</source>
        <translation>Alegación</translation>
    </message>
    <message>
        <source>Alleged bases</source>
        <translation>Motivos alegados</translation>
    </message>
    <message>
        <source>Alleged basis</source>
        <translation>Motivo alegado</translation>
    </message>
    <message>
        <source>Also filed with</source>
        <translation>Presentada también ante</translation>
    </message>
    <message>
        <source>Another agency or a court, and when.</source>
        <translation>Otra agencia o un tribunal, y cuándo.</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Responder hasta</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Respondida el</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Apelación</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobada por</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Aprobada el</translation>
    </message>
    <message>
        <source>As far as it is known: a day, May 2026, 2026, about May 3, between May 3 and May 7.</source>
        <translation>Hasta donde se sepa: un día, May 2026, 2026, about May 3, between May 3 and May 7.</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Pendiente de aprobación</translation>
    </message>
    <message>
        <source>Badge or number</source>
        <translation>Placa o número</translation>
    </message>
    <message>
        <source>Bears on the incident</source>
        <translation>Relación con el incidente</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Comienza</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Organismo</translation>
    </message>
    <message>
        <source>Call for service</source>
        <translation>Llamada de servicio</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>Devuelto el</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Chain of custody</source>
        <translation>Cadena de custodia</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Characteristic</source>
        <translation>Característica</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Closed 1 day late</source>
        <translation>Cerrada con 1 día de retraso</translation>
    </message>
    <message>
        <source>Closed without a finding</source>
        <translation>Cerrada sin conclusión</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>Cerrada el {day}</translation>
    </message>
    <message>
        <source>Closed {n} days late</source>
        <translation>Cerrada con {n} días de retraso</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>Denunciante</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>Conducta</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Contada en</translation>
    </message>
    <message>
        <source>Counted in figures</source>
        <translation>Contada en las cifras</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Fecha desconocida</translation>
    </message>
    <message>
        <source>Date of the incident</source>
        <translation>Fecha del incidente</translation>
    </message>
    <message>
        <source>Date received</source>
        <translation>Fecha de recepción</translation>
    </message>
    <message>
        <source>Date received, in their words</source>
        <translation>Fecha de recepción, en sus palabras</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Discipline in the agency&apos;s words</source>
        <translation>Disciplina en palabras de la agencia</translation>
    </message>
    <message>
        <source>Do not leave a message</source>
        <translation>No dejar mensajes</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Due date met or missed in</source>
        <translation>Vencimiento cumplido o no en</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Vencen esta semana</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Empleador</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Evidence considered</source>
        <translation>Pruebas consideradas</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>Finding in the agency&apos;s words</source>
        <translation>Conclusión en palabras de la agencia</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Further facts</source>
        <translation>Otros datos</translation>
    </message>
    <message>
        <source>Gender that the person uses</source>
        <translation>Género que usa la persona</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fundamento</translation>
    </message>
    <message>
        <source>How did it come?</source>
        <translation>¿Cómo llegó?</translation>
    </message>
    <message>
        <source>How does the person wish to be reached?</source>
        <translation>¿Cómo desea la persona que se comuniquen con ella?</translation>
    </message>
    <message>
        <source>How it bears on the incident</source>
        <translation>Cómo se relaciona con el incidente</translation>
    </message>
    <message>
        <source>How it went out</source>
        <translation>Cómo se envió</translation>
    </message>
    <message>
        <source>How the date is meant</source>
        <translation>Cómo se entiende la fecha</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Import a complaint register</source>
        <translation>Importar un registro de quejas</translation>
    </message>
    <message>
        <source>In the person&apos;s own words. Everything else can be added later.</source>
        <translation>En las propias palabras de la persona. Todo lo demás se puede añadir después.</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>En sus palabras</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Investiga</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language to answer in</source>
        <translation>Idioma de la respuesta</translation>
    </message>
    <message>
        <source>Large print, a relay service, an interpreter …</source>
        <translation>Letra grande, un servicio de retransmisión, un intérprete…</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last day that it may have been</source>
        <translation>Último día posible</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Missing or doubtful</source>
        <translation>Falta o es dudoso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Relato</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>Próximo paso antes del</translation>
    </message>
    <message>
        <source>No basis named</source>
        <translation>Ningún motivo indicado</translation>
    </message>
    <message>
        <source>No, received before</source>
        <translation>No, recibida antes</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguna aún</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>Not understood yet</source>
        <translation>Aún no se entiende</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>Número en el registro</translation>
    </message>
    <message>
        <source>One line for the lists.</source>
        <translation>Una línea para las listas.</translation>
    </message>
    <message>
        <source>Open at the end of</source>
        <translation>Abierta al final de</translation>
    </message>
    <message>
        <source>Or when it was, in words</source>
        <translation>O cuándo fue, en palabras</translation>
    </message>
    <message>
        <source>Other basis</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Propuesta por</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Propuesta el</translation>
    </message>
    <message>
        <source>Quarter closed</source>
        <translation>Trimestre de cierre</translation>
    </message>
    <message>
        <source>Quarter received</source>
        <translation>Trimestre de recepción</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Reason: {why}</source>
        <translation>Razón: {why}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Remisión</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Remitida a</translation>
    </message>
    <message>
        <source>Request for a recording</source>
        <translation>Solicitud de grabación</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Parte denunciada</translation>
    </message>
    <message>
        <source>Retaliation</source>
        <translation>Represalia</translation>
    </message>
    <message>
        <source>Returned because</source>
        <translation>Devuelta porque</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Said to be true of the person</source>
        <translation>Dicho sobre la persona</translation>
    </message>
    <message>
        <source>Search number, words, people</source>
        <translation>Buscar número, palabras, personas</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Enviada el</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Someone who gives a name</source>
        <translation>Alguien que da su nombre</translation>
    </message>
    <message>
        <source>Someone who wishes to stay anonymous</source>
        <translation>Alguien que desea el anonimato</translation>
    </message>
    <message>
        <source>Station, stop or place</source>
        <translation>Estación, parada o lugar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Statutes</source>
        <translation>Leyes</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sworn</source>
        <translation>Juramentado</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The day it reached the agency. 90 days run from it.</source>
        <translation>El día en que llegó a la agencia. Desde él corren 90 días.</translation>
    </message>
    <message>
        <source>The second day is before the first.</source>
        <translation>El segundo día es anterior al primero.</translation>
    </message>
    <message>
        <source>There is no complaint in this view. Record a new one, or import an existing register.</source>
        <translation>No hay quejas en esta vista. Registre una nueva o importe un registro existente.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time of the incident</source>
        <translation>Hora del incidente</translation>
    </message>
    <message>
        <source>Time, at the latest</source>
        <translation>Hora, a más tardar</translation>
    </message>
    <message>
        <source>Under appeal</source>
        <translation>En apelación</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Volunteered</source>
        <translation>Dicho voluntariamente</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Weekdays before noon; ask for her by first name …</source>
        <translation>Días de semana antes del mediodía; pida por ella por su nombre de pila…</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Lo que se respondió</translation>
    </message>
    <message>
        <source>What does the person ask for?</source>
        <translation>¿Qué pide la persona?</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>¿Qué pasó?</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>En qué se basa</translation>
    </message>
    <message>
        <source>What led to it: a letter, two unanswered requests, the number of the other complaint.</source>
        <translation>Lo que llevó a ello: una carta, dos solicitudes sin respuesta, el número de la otra queja.</translation>
    </message>
    <message>
        <source>What stands on it</source>
        <translation>Lo que dice el sobre</translation>
    </message>
    <message>
        <source>What the complainant asks for</source>
        <translation>Lo que pide la persona denunciante</translation>
    </message>
    <message>
        <source>When and how is it safe?</source>
        <translation>¿Cuándo y cómo es seguro?</translation>
    </message>
    <message>
        <source>When and how it is safe</source>
        <translation>Cuándo y cómo es seguro</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>Cuándo y dónde</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Cuándo ocurrió</translation>
    </message>
    <message>
        <source>Where no day is known: early in May, several times.</source>
        <translation>Si no se sabe el día: a principios de mayo, varias veces.</translation>
    </message>
    <message>
        <source>Which clock</source>
        <translation>Qué plazo</translation>
    </message>
    <message>
        <source>Who is complaining?</source>
        <translation>¿Quién se queja?</translation>
    </message>
    <message>
        <source>Whose is it to decide?</source>
        <translation>¿A quién le corresponde decidir?</translation>
    </message>
    <message>
        <source>Whose it is to decide</source>
        <translation>A quién le corresponde decidir</translation>
    </message>
    <message>
        <source>Why it is so</source>
        <translation>Por qué es así</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Por qué, en pocas palabras</translation>
    </message>
    <message>
        <source>Wishes to be addressed as</source>
        <translation>Trato preferido</translation>
    </message>
    <message>
        <source>Wishes to be reached by</source>
        <translation>Contacto preferido</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>hacia el {day}</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>entre el {first} y el {last}</translation>
    </message>
    <message>
        <source>direction {direction}</source>
        <translation>sentido {direction}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>vehicle {vehicle}</source>
        <translation>vehículo {vehicle}</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>de {begins} a {ends}</translation>
    </message>
    <message>
        <source>{day} has not come yet. Type today&apos;s date or an earlier one.</source>
        <translation>El {day} no ha llegado aún. Escriba la fecha de hoy o una anterior.</translation>
    </message>
    <message>
        <source>{name}: {before} → (taken away)</source>
        <translation>{name}: {before} → (quitado)</translation>
    </message>
    <message>
        <source>{n} complaint</source>
        <translation>{n} queja</translation>
    </message>
    <message>
        <source>{n} complaints</source>
        <translation>{n} quejas</translation>
    </message>
    <message>
        <source>“{text}” is not a number of degrees, like 34.0561.</source>
        <translation>“{text}” no es un número de grados, como 34.0561.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day. Write it like 2:05 PM, 14:05, or 2 PM to 3 PM.</source>
        <translation>“{text}” no es una hora del día. Escríbala como 2:05 PM, 14:05, o 2 PM to 3 PM.</translation>
    </message>
    <message>
        <source>“{text}” is not understood. Type a day (05/03/2026), a month (May 2026), a year, “about” a day, or “between” two days; or say it in words below.</source>
        <translation>No se entiende “{text}”. Escriba un día (05/03/2026), un mes (May 2026), un año, “about” con un día o “between” con dos días; o dígalo en palabras abajo.</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>&amp;Complaints</source>
        <translation>&amp;Quejas</translation>
    </message>
    <message>
        <source>&amp;Import a register…</source>
        <translation>&amp;Importar un registro…</translation>
    </message>
    <message>
        <source>&amp;New complaint…</source>
        <translation>&amp;Nueva queja…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>E-mails and letters (*.eml *.pdf *.txt *.png *.jpg *.tif *.docx *.rtf)</source>
        <translation>Correos y cartas (*.eml *.pdf *.txt *.png *.jpg *.tif *.docx *.rtf)</translation>
    </message>
    <message>
        <source>Export the li&amp;st…</source>
        <translation>E&amp;xportar la lista…</translation>
    </message>
    <message>
        <source>GTFS files (*.zip)</source>
        <translation>Archivos GTFS (*.zip)</translation>
    </message>
    <message>
        <source>I&amp;mported registers…</source>
        <translation>&amp;Registros importados…</translation>
    </message>
    <message>
        <source>Load the net&amp;work (GTFS)…</source>
        <translation>&amp;Cargar la red (GTFS)…</translation>
    </message>
    <message>
        <source>Loading the network</source>
        <translation>Cargando la red</translation>
    </message>
    <message>
        <source>New complaint from an e-mail or a letter…</source>
        <translation>Nueva queja a partir de un correo o una carta…</translation>
    </message>
    <message>
        <source>Rules of clocks…</source>
        <translation>Reglas de plazos…</translation>
    </message>
    <message>
        <source>Rules of routing…</source>
        <translation>Reglas de derivación…</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Texts of letters…</source>
        <translation>Textos de cartas…</translation>
    </message>
    <message>
        <source>The agency&apos;s network (GTFS)</source>
        <translation>La red de la agencia (GTFS)</translation>
    </message>
    <message>
        <source>The complaint is recorded.</source>
        <translation>La queja se registró.</translation>
    </message>
    <message>
        <source>The e-mail or letter it came with</source>
        <translation>El correo o la carta con que llegó</translation>
    </message>
    <message>
        <source>{lines} lines and {stops} stations and stops are offered from now on.</source>
        <translation>Desde ahora se ofrecen {lines} líneas y {stops} estaciones y paradas.</translation>
    </message>
</context>
<context>
    <name>Compliance</name>
    <message>
        <source>90-day audit</source>
        <translation>Auditoría de 90 días</translation>
    </message>
    <message>
        <source>Comment review</source>
        <translation>Revisión de comentarios</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Fuente de datos</translation>
    </message>
    <message>
        <source>Entry {number} of the history, {hash}</source>
        <translation>Entrada {number} del historial, {hash}</translation>
    </message>
    <message>
        <source>Import of comments</source>
        <translation>Importación de comentarios</translation>
    </message>
    <message>
        <source>Issued report</source>
        <translation>Informe emitido</translation>
    </message>
    <message>
        <source>Met in part</source>
        <translation>Se cumple en parte</translation>
    </message>
    <message>
        <source>Met, by the records</source>
        <translation>Se cumple, según los registros</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>No data: not kept here</source>
        <translation>Sin datos: no se llevan aquí</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>No se cumple</translation>
    </message>
    <message>
        <source>Not met: {record}</source>
        <translation>No se cumple: {record}</translation>
    </message>
    <message>
        <source>Nothing due yet</source>
        <translation>Aún no vence nada</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Infracción</translation>
    </message>
    <message>
        <source>{number} of {whole}</source>
        <translation>{number} de {whole}</translation>
    </message>
</context>
<context>
    <name>ComplianceList</name>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Not met since</source>
        <translation>No se cumple desde</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Obligación</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>Obligaciones</translation>
    </message>
    <message>
        <source>Search the words of the policy</source>
        <translation>Buscar en las palabras de la política</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The matrix of the day has not been read yet.</source>
        <translation>Aún no se ha leído la matriz de este día.</translation>
    </message>
    <message>
        <source>What the policy says</source>
        <translation>Lo que dice la política</translation>
    </message>
    <message>
        <source>{n} obligation</source>
        <translation>{n} obligación</translation>
    </message>
    <message>
        <source>{n} obligations</source>
        <translation>{n} obligaciones</translation>
    </message>
</context>
<context>
    <name>CompliancePage</name>
    <message>
        <source>&amp;Compliance</source>
        <translation>&amp;Cumplimiento</translation>
    </message>
    <message>
        <source>&amp;Export the matrix…</source>
        <translation>Exportar &amp;la matriz…</translation>
    </message>
    <message>
        <source>&amp;Open the record behind it</source>
        <translation>&amp;Abrir el registro que la respalda</translation>
    </message>
    <message>
        <source>&amp;Show what is not met</source>
        <translation>&amp;Mostrar lo que no se cumple</translation>
    </message>
    <message>
        <source>&amp;Take the chosen note back…</source>
        <translation>&amp;Retirar la nota elegida…</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>Añadir &amp;una nota…</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Choose a note that stands.</source>
        <translation>Elija una nota vigente.</translation>
    </message>
    <message>
        <source>Choose an obligation in the list.</source>
        <translation>Elija una obligación de la lista.</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Cumplimiento</translation>
    </message>
    <message>
        <source>Copy the SHA-&amp;256</source>
        <translation>Copiar &amp;el SHA-256</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Exportar la matriz</translation>
    </message>
    <message>
        <source>Exported {n} rows to {name}.</source>
        <translation>Se exportaron {n} filas a {name}.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>GEN 63 sentence by sentence: every state is computed from the records of the day, and set by nobody.</source>
        <translation>GEN 63 frase por frase: cada estado se calcula a partir de los registros del día; nadie lo fija.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>No file stands behind the chosen record.</source>
        <translation>Ningún archivo respalda el registro elegido.</translation>
    </message>
    <message>
        <source>No record stands behind this state.</source>
        <translation>Ningún registro respalda este estado.</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Obligación</translation>
    </message>
    <message>
        <source>Prepare the &amp;report…</source>
        <translation>&amp;Preparar el informe…</translation>
    </message>
    <message>
        <source>Reading the records of {day}</source>
        <translation>Leyendo los registros del {day}</translation>
    </message>
    <message>
        <source>The SHA-256 is on the clipboard.</source>
        <translation>El SHA-256 está en el portapapeles.</translation>
    </message>
    <message>
        <source>This record is closed to you.</source>
        <translation>Este registro está cerrado para usted.</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>{state}: {n}</source>
        <translation>{state}: {n}</translation>
    </message>
</context>
<context>
    <name>ConfirmationForm</name>
    <message>
        <source>Counsel</source>
        <translation>Asesoría jurídica</translation>
    </message>
    <message>
        <source>Counsel confirmed: {rule}, edition {n}</source>
        <translation>La asesoría jurídica confirmó: {rule}, edición {n}</translation>
    </message>
    <message>
        <source>Counsel&apos;s confirmation: {rule}</source>
        <translation>Confirmación de la asesoría jurídica: {rule}</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the confirmation</source>
        <translation>Registrando la confirmación</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Dicho el</translation>
    </message>
    <message>
        <source>The opinion or its reference.</source>
        <translation>El dictamen o su referencia.</translation>
    </message>
    <message>
        <source>What was confirmed</source>
        <translation>Lo que se confirmó</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Correct complaint {number}</source>
        <translation>Corregir la queja {number}</translation>
    </message>
    <message>
        <source>Correct the custody of {number}</source>
        <translation>Corregir la custodia de {number}</translation>
    </message>
    <message>
        <source>It is kept in the chain, beside the wrong entry.</source>
        <translation>Se conserva en la cadena, junto a la entrada incorrecta.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the complaint</source>
        <translation>Guardando la queja</translation>
    </message>
    <message>
        <source>The reason is kept on the time line.</source>
        <translation>La razón se conserva en la cronología.</translation>
    </message>
    <message>
        <source>What was wrong, and how is it known?</source>
        <translation>¿Qué era incorrecto y cómo se sabe?</translation>
    </message>
    <message>
        <source>Which entry is wrong?</source>
        <translation>¿Qué entrada es incorrecta?</translation>
    </message>
    <message>
        <source>Why is a closed complaint corrected?</source>
        <translation>¿Por qué se corrige una queja cerrada?</translation>
    </message>
    <message>
        <source>Write the correction</source>
        <translation>Escribir la corrección</translation>
    </message>
    <message>
        <source>Writing the correction</source>
        <translation>Escribiendo la corrección</translation>
    </message>
</context>
<context>
    <name>CounselForm</name>
    <message>
        <source>Confirmed on</source>
        <translation>Confirmado el</translation>
    </message>
    <message>
        <source>Counsel</source>
        <translation>Asesoría jurídica</translation>
    </message>
    <message>
        <source>Name and office.</source>
        <translation>Nombre y cargo.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the confirmation</source>
        <translation>Registrando la confirmación</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>The memo, for example.</source>
        <translation>El memorando, por ejemplo.</translation>
    </message>
</context>
<context>
    <name>CourseCommands</name>
    <message>
        <source>Acknowledgement and appeal</source>
        <translation>Acuse de recibo y apelación</translation>
    </message>
</context>
<context>
    <name>CourseForm</name>
    <message>
        <source>12 for an annual course, 0 for one that is taken once.</source>
        <translation>12 para un curso anual, 0 para uno que se toma una sola vez.</translation>
    </message>
    <message>
        <source>A completion holds for this many months</source>
        <translation>Un curso terminado vale por este número de meses</translation>
    </message>
    <message>
        <source>Add a required course</source>
        <translation>Añadir un curso obligatorio</translation>
    </message>
    <message>
        <source>Adding the course</source>
        <translation>Añadiendo el curso</translation>
    </message>
    <message>
        <source>After the hire or the move into the work. GEN 63 names none.</source>
        <translation>Tras la contratación o el paso a ese trabajo. GEN 63 no fija ninguno.</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <source>Days allowed after a leave</source>
        <translation>Días tras una licencia</translation>
    </message>
    <message>
        <source>Days allowed to people newly bound</source>
        <translation>Días para quienes quedan obligados por primera vez</translation>
    </message>
    <message>
        <source>Job titles, one on each line</source>
        <translation>Puestos, uno en cada línea</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Required from</source>
        <translation>Obligatorio desde</translation>
    </message>
    <message>
        <source>Required of</source>
        <translation>Obligatorio para</translation>
    </message>
    <message>
        <source>Required until</source>
        <translation>Obligatorio hasta</translation>
    </message>
    <message>
        <source>Rules of a required course</source>
        <translation>Reglas de un curso obligatorio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the course</source>
        <translation>Guardando el curso</translation>
    </message>
    <message>
        <source>The policy or law that asks for it.</source>
        <translation>La política o ley que lo exige.</translation>
    </message>
    <message>
        <source>Type a whole number, 0 or more.</source>
        <translation>Escriba un número entero, 0 o mayor.</translation>
    </message>
</context>
<context>
    <name>CoursesView</name>
    <message>
        <source>&amp;Add a course…</source>
        <translation>&amp;Añadir un curso…</translation>
    </message>
    <message>
        <source>After a leave</source>
        <translation>Tras una licencia</translation>
    </message>
    <message>
        <source>Change its ru&amp;les…</source>
        <translation>&amp;Cambiar sus reglas…</translation>
    </message>
    <message>
        <source>Choose a course in the list.</source>
        <translation>Elija un curso de la lista.</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Vigencia</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Personal nuevo</translation>
    </message>
    <message>
        <source>No course is required.</source>
        <translation>No hay cursos obligatorios.</translation>
    </message>
    <message>
        <source>Required courses</source>
        <translation>Cursos obligatorios</translation>
    </message>
    <message>
        <source>Required of</source>
        <translation>Obligatorio para</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>no days</source>
        <translation>ningún día</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} día</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
    <message>
        <source>{n} month</source>
        <translation>{n} mes</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} meses</translation>
    </message>
    <message>
        <source>{n} required course</source>
        <translation>{n} curso obligatorio</translation>
    </message>
    <message>
        <source>{n} required courses</source>
        <translation>{n} cursos obligatorios</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Report of the mistake</source>
        <translation>Informe del error</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>El programa cometió un error</translation>
    </message>
    <message>
        <source>The report below names lines of the program only. It holds no names, no texts and no other data of your office. Please send it to whoever looks after the program. It is also in the log: {folder}</source>
        <translation>El informe de abajo solo nombra líneas del programa. No contiene nombres, textos ni otros datos de su oficina. Envíelo a quien se encarga del programa. También está en el registro: {folder}</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>El informe se copió.</translation>
    </message>
    <message>
        <source>What was saved is safe: a change is stored as a whole or not at all. Drafts of forms are kept. You can go on working; if something looks wrong, close the program and start it again.</source>
        <translation>Lo guardado está a salvo: un cambio se guarda entero o no se guarda. Los borradores de los formularios se conservan. Puede seguir trabajando; si algo parece incorrecto, cierre el programa e inícielo de nuevo.</translation>
    </message>
</context>
<context>
    <name>CreateOfficeForm</name>
    <message>
        <source>A new or empty folder on this computer, not on a network drive.</source>
        <translation>Una carpeta nueva o vacía en esta computadora, no en una unidad de red.</translation>
    </message>
    <message>
        <source>As it should stand on reports, with the name of the agency.</source>
        <translation>Como debe aparecer en los informes, con el nombre de la agencia.</translation>
    </message>
    <message>
        <source>At least 15 characters; four or more unrelated words make a good one. It encrypts everything. Nobody can open the office without it. Once the office is made you can print a recovery key, for the day it is forgotten.</source>
        <translation>Al menos 15 caracteres; cuatro o más palabras sin relación entre sí hacen una buena. Lo cifra todo. Nadie puede abrir la oficina sin ella. Una vez creada la oficina, puede imprimir una clave de recuperación para el día en que se olvide.</translation>
    </message>
    <message>
        <source>Chief Civil Rights Officer</source>
        <translation>Dirección de Derechos Civiles</translation>
    </message>
    <message>
        <source>Civil rights office</source>
        <translation>Oficina de derechos civiles</translation>
    </message>
    <message>
        <source>Create an office</source>
        <translation>Crear una oficina</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>Crear la oficina</translation>
    </message>
    <message>
        <source>Creating the office</source>
        <translation>Creando la oficina</translation>
    </message>
    <message>
        <source>Days on which the office is closed; deadlines in business days leave them out.</source>
        <translation>Días en que la oficina está cerrada; los plazos en días hábiles no los cuentan.</translation>
    </message>
    <message>
        <source>Folder of the office</source>
        <translation>Carpeta de la oficina</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Días feriados</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Nombre de la oficina</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The fiscal year starts on</source>
        <translation>El año fiscal comienza el</translation>
    </message>
    <message>
        <source>The office&apos;s first person.</source>
        <translation>La primera persona de la oficina.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your title</source>
        <translation>Su cargo</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>11/20/2026, today, +5 days</source>
        <translation>11/20/2026, today, +5 days</translation>
    </message>
    <message>
        <source>Choose in a calendar</source>
        <translation>Elegir en un calendario</translation>
    </message>
    <message>
        <source>Choose {label} in a calendar</source>
        <translation>Elegir {label} en un calendario</translation>
    </message>
    <message>
        <source>Not understood yet</source>
        <translation>Aún no se entiende</translation>
    </message>
    <message>
        <source>{day} has not come yet. Type today&apos;s date or an earlier one.</source>
        <translation>El {day} no ha llegado aún. Escriba la fecha de hoy o una anterior.</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Type month/day/year, for example 11/20/2026, or today, or +5 days.</source>
        <translation>“{text}” no es un día. Escriba mes/día/año, por ejemplo 11/20/2026, o today, o +5 days.</translation>
    </message>
</context>
<context>
    <name>DaySpanDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Mostrar estos días</translation>
    </message>
    <message>
        <source>This day is before the first one. Type a later day.</source>
        <translation>Este día es anterior al primero. Escriba uno posterior.</translation>
    </message>
    <message>
        <source>Type the first day, the last day, or both.</source>
        <translation>Escriba el primer día, el último día o ambos.</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Hasta e incluido</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Accepted: it is to be done</source>
        <translation>Aceptada: debe realizarse</translation>
    </message>
    <message>
        <source>Corrective actions are decided one by one, in Violations and actions.</source>
        <translation>Las medidas correctivas se deciden una por una, en Infracciones y medidas.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Decide on the action</source>
        <translation>Decidir sobre la medida</translation>
    </message>
    <message>
        <source>Decide on the report</source>
        <translation>Decidir sobre el informe</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decidida el</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Needed where the action is declined. No names.</source>
        <translation>Necesario si la medida se rechaza. Sin nombres.</translation>
    </message>
    <message>
        <source>Nobody of the office has the role executive reader yet. An administrator adds the CEO under People; the CEO need not sign in.</source>
        <translation>Nadie de la oficina tiene aún el rol de lectura ejecutiva. Un administrador añade al CEO en Personas; el CEO no necesita iniciar sesión.</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>¿Qué día?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Registrar la decisión</translation>
    </message>
    <message>
        <source>Record the decision on the action</source>
        <translation>Registrar la decisión sobre la medida</translation>
    </message>
    <message>
        <source>Recording the decision</source>
        <translation>Registrando la decisión</translation>
    </message>
    <message>
        <source>The document it stands in</source>
        <translation>El documento en que consta</translation>
    </message>
    <message>
        <source>The memorandum or letter with its date.</source>
        <translation>El memorando o la carta con su fecha.</translation>
    </message>
    <message>
        <source>What is the decision?</source>
        <translation>¿Cuál es la decisión?</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Quién decidió</translation>
    </message>
    <message>
        <source>Who decided?</source>
        <translation>¿Quién decidió?</translation>
    </message>
    <message>
        <source>Write what was decided.</source>
        <translation>Escriba lo que se decidió.</translation>
    </message>
    <message>
        <source>Write why the action is declined.</source>
        <translation>Escriba por qué se rechaza la medida.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>It is decided as “{decision}”. That stays in the record beside the new decision.</source>
        <translation>Está decidido como “{decision}”. Eso permanece en el registro junto a la nueva decisión.</translation>
    </message>
    <message>
        <source>No concern</source>
        <translation>Sin inquietud</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Con dudas</translation>
    </message>
    <message>
        <source>Other policy concern</source>
        <translation>Otra inquietud sobre políticas</translation>
    </message>
    <message>
        <source>Possible bias</source>
        <translation>Posible sesgo</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Why is it changed?</source>
        <translation>¿Por qué se cambia?</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>Note: {remark}</source>
        <translation>Nota: {remark}</translation>
    </message>
    <message>
        <source>What do these words mean?</source>
        <translation>¿Qué significan estas palabras?</translation>
    </message>
    <message>
        <source>{term} ({source})</source>
        <translation>{term} ({source})</translation>
    </message>
</context>
<context>
    <name>DescriptionForm</name>
    <message>
        <source>Description of {number}</source>
        <translation>Descripción de {number}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the description</source>
        <translation>Guardando la descripción</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>¿Por qué se corrige?</translation>
    </message>
</context>
<context>
    <name>DesigneesDialog</name>
    <message>
        <source>&amp;End…</source>
        <translation>&amp;Terminar…</translation>
    </message>
    <message>
        <source>&amp;Record a designation…</source>
        <translation>&amp;Registrar una designación…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Designees of the chief</source>
        <translation>Personas designadas por la Dirección</translation>
    </message>
    <message>
        <source>Nobody has been named.</source>
        <translation>No se ha nombrado a nadie.</translation>
    </message>
    <message>
        <source>The Chief Civil Rights Officer names a designee in writing, for a period and for what is named. Whatever the designee does in that capacity says so. The designation ends by itself.</source>
        <translation>La Dirección de Derechos Civiles nombra por escrito a una persona designada, por un período y para lo que se indica. Todo lo que esa persona hace en tal calidad lo dice. La designación termina por sí sola.</translation>
    </message>
    <message>
        <source>ended: {why}</source>
        <translation>terminada: {why}</translation>
    </message>
    <message>
        <source>holds today</source>
        <translation>vigente hoy</translation>
    </message>
    <message>
        <source>{document} of {day}</source>
        <translation>{document} del {day}</translation>
    </message>
    <message>
        <source>{name}, from {first} to {last}</source>
        <translation>{name}, del {first} al {last}</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>DoneForm</name>
    <message>
        <source>And where it can be seen: it counts once another person has verified it. No names.</source>
        <translation>Y dónde se puede ver: cuenta cuando otra persona lo ha verificado. Sin nombres.</translation>
    </message>
    <message>
        <source>Document or file that shows it</source>
        <translation>Documento o archivo que lo muestra</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Realizada el</translation>
    </message>
    <message>
        <source>Report it done</source>
        <translation>Informar que se realizó</translation>
    </message>
    <message>
        <source>Report the action done</source>
        <translation>Informar que se realizó la medida</translation>
    </message>
    <message>
        <source>Reporting the action done</source>
        <translation>Informando que se realizó la medida</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>¿Qué se hizo?</translation>
    </message>
    <message>
        <source>You record it for its owner, {name}.</source>
        <translation>Usted lo registra por su responsable, {name}.</translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message>
        <source>All tables of the report</source>
        <translation>Todas las tablas del informe</translation>
    </message>
    <message>
        <source>An issued report keeps its figures; this draft follows the records.</source>
        <translation>Un informe emitido conserva sus cifras; este borrador sigue a los registros.</translation>
    </message>
    <message>
        <source>As the records stand on {moment}. {figures}</source>
        <translation>Según los registros al {moment}. {figures}</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>Aún no emitido</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No se leyó</translation>
    </message>
    <message>
        <source>Nothing in the figures of this quarter.</source>
        <translation>Nada en las cifras de este trimestre.</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Reading the figures of {quarter}</source>
        <translation>Leyendo las cifras de {quarter}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>What needs the CEO’s decision or attention</source>
        <translation>Lo que requiere la decisión o la atención del CEO</translation>
    </message>
    <message>
        <source>What the report would lack if it were issued now:</source>
        <translation>Lo que le faltaría al informe si se emitiera ahora:</translation>
    </message>
    <message>
        <source>{number} issued {day}</source>
        <translation>{number}, emitido el {day}</translation>
    </message>
</context>
<context>
    <name>DrillForm</name>
    <message>
        <source>The latest copy is restored into a temporary folder, opened, and compared with its proof and with the history at the server. The result is signed and stands in the history.</source>
        <translation>La última copia se restaura en una carpeta temporal, se abre y se compara con su comprobante y con el historial del servidor. El resultado se firma y consta en el historial.</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Ensayar una restauración</translation>
    </message>
    <message>
        <source>Trying to restore the latest backup</source>
        <translation>Ensayando la restauración de la última copia de seguridad</translation>
    </message>
</context>
<context>
    <name>DropForm</name>
    <message>
        <source>For example: entered twice. The history keeps the allegation and the reason.</source>
        <translation>Por ejemplo: ingresada dos veces. El historial conserva la alegación y la razón.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the allegation out</source>
        <translation>Quitar la alegación</translation>
    </message>
    <message>
        <source>Taking the allegation out</source>
        <translation>Quitando la alegación</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>DueDates</name>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>Nothing is due: {name} is an empty calendar.</source>
        <translation>No vence nada: {name} es un calendario vacío.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Writing the due dates</source>
        <translation>Escribiendo los vencimientos</translation>
    </message>
    <message>
        <source>{n} due dates are in {name}. Take the file into your calendar; a later one moves them.</source>
        <translation>{n} vencimientos están en {name}. Incorpore el archivo a su calendario; uno posterior los mueve.</translation>
    </message>
</context>
<context>
    <name>EditionForm</name>
    <message>
        <source>Audits that begin from now on answer the new edition. Audits begun before keep theirs, and every edition stays to be read. What GEN 63 §3.3 has every audit check can be worded anew, not withdrawn.</source>
        <translation>Las auditorías que empiecen desde ahora responden a la nueva edición. Las ya empezadas conservan la suya, y toda edición se puede seguir leyendo. Lo que GEN 63 §3.3 exige verificar en cada auditoría se puede redactar de nuevo, pero no retirar.</translation>
    </message>
    <message>
        <source>Change the checklist of the audits</source>
        <translation>Cambiar la lista de verificación de las auditorías</translation>
    </message>
    <message>
        <source>Make edition {n}</source>
        <translation>Crear la edición {n}</translation>
    </message>
    <message>
        <source>Making the edition</source>
        <translation>Creando la edición</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Why the checklist is changed</source>
        <translation>Por qué se cambia la lista de verificación</translation>
    </message>
</context>
<context>
    <name>EmptyNote</name>
    <message>
        <source>Clear all filters</source>
        <translation>Borrar todos los filtros</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>EncodingBox</name>
    <message>
        <source>Read it so</source>
        <translation>Leerlo así</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>End a designation</source>
        <translation>Terminar una designación</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Ending the designation</source>
        <translation>Terminando la designación</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>What was signed up to then stays signed.</source>
        <translation>Lo que se firmó hasta entonces sigue firmado.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>EndTaskForm</name>
    <message>
        <source>End it</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End the task</source>
        <translation>Terminar la tarea</translation>
    </message>
    <message>
        <source>Ending the task</source>
        <translation>Terminando la tarea</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>Needed where the task is dropped.</source>
        <translation>Necesario si la tarea se abandona.</translation>
    </message>
    <message>
        <source>Say why the task is dropped.</source>
        <translation>Diga por qué se abandona la tarea.</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>¿Qué resultó de ella?</translation>
    </message>
</context>
<context>
    <name>EntriesAndText</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Change the entry of {name}</source>
        <translation>Cambiar la entrada de {name}</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Desde este día</translation>
    </message>
    <message>
        <source>Is employed</source>
        <translation>Está empleado</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the entry</source>
        <translation>Guardando la entrada</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Supervisor&apos;s e-mail</source>
        <translation>Correo del supervisor</translation>
    </message>
    <message>
        <source>What holds before this day stays as it is.</source>
        <translation>Lo que rige antes de este día queda como está.</translation>
    </message>
    <message>
        <source>Works in public safety analytics</source>
        <translation>Trabaja en análisis para la seguridad pública</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Chain of custody</source>
        <translation>Cadena de custodia</translation>
    </message>
    <message>
        <source>Evidence of {number}</source>
        <translation>Prueba de {number}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>How did it come here?</source>
        <translation>¿Cómo llegó aquí?</translation>
    </message>
    <message>
        <source>It is encrypted and kept; leave it empty for a thing that is kept elsewhere. A picture on the clipboard can be pasted, too.</source>
        <translation>Se cifra y se conserva; déjelo vacío si es un objeto que se guarda en otro lugar. También puede pegarse una imagen del portapapeles.</translation>
    </message>
    <message>
        <source>Mail, in hand, download, on a stick.</source>
        <translation>Correo, en mano, descarga, en una memoria USB.</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording received, {number}</source>
        <translation>Grabación recibida, {number}</translation>
    </message>
    <message>
        <source>Recording the evidence</source>
        <translation>Registrando la prueba</translation>
    </message>
    <message>
        <source>What is recorded is never removed, and its file never exchanged.</source>
        <translation>Lo registrado nunca se elimina, y su archivo nunca se sustituye.</translation>
    </message>
    <message>
        <source>Who has it now?</source>
        <translation>¿Quién lo tiene ahora?</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>Attach a file to question {n}</source>
        <translation>Adjuntar un archivo a la pregunta {n}</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Adjuntar un archivo…</translation>
    </message>
    <message>
        <source>Attaching the file</source>
        <translation>Adjuntando el archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files of question {n}</source>
        <translation>Archivos de la pregunta {n}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Save a copy of the chosen file of question {n}</source>
        <translation>Guardar una copia del archivo elegido de la pregunta {n}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>Se guardó {name}.</translation>
    </message>
    <message>
        <source>Saving the copy</source>
        <translation>Guardando la copia</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the chosen file off question {n}</source>
        <translation>Quitar el archivo elegido de la pregunta {n}</translation>
    </message>
    <message>
        <source>Take {name} off this answer?</source>
        <translation>¿Quitar {name} de esta respuesta?</translation>
    </message>
    <message>
        <source>Taking the file off</source>
        <translation>Quitando el archivo</translation>
    </message>
    <message>
        <source>The history keeps that it was attached, with its digest.</source>
        <translation>El historial conserva que estuvo adjunto, con su resumen SHA-256.</translation>
    </message>
    <message>
        <source>{name} is attached.</source>
        <translation>Se adjuntó {name}.</translation>
    </message>
    <message>
        <source>{name} was taken off.</source>
        <translation>Se quitó {name}.</translation>
    </message>
</context>
<context>
    <name>ExaminationForm</name>
    <message>
        <source>Changes past the program</source>
        <translation>Cambios fuera del programa</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>Examinado</translation>
    </message>
    <message>
        <source>Leaving the entry</source>
        <translation>Dejando la entrada</translation>
    </message>
    <message>
        <source>Somebody changed the office&apos;s records with another tool than this program. Until this is examined nobody can change a record. Find out who did it and why. “Examined” puts nothing right and signs nothing as yours: it leaves an entry with this list and your words. Correct the records afterwards, by ordinary work.</source>
        <translation>Alguien cambió los registros de la oficina con una herramienta distinta de este programa. Hasta que esto se examine, nadie puede cambiar un registro. Averigüe quién lo hizo y por qué. “Examinado” no corrige nada ni firma nada como suyo: deja una entrada con esta lista y sus palabras. Corrija los registros después, con el trabajo habitual.</translation>
    </message>
    <message>
        <source>What did you find out?</source>
        <translation>¿Qué averiguó?</translation>
    </message>
    <message>
        <source>What was changed past the program</source>
        <translation>Lo que se cambió fuera del programa</translation>
    </message>
    <message>
        <source>Who was asked, what happened, what is to be corrected. It stands in the history.</source>
        <translation>A quién se preguntó, qué pasó, qué hay que corregir. Consta en el historial.</translation>
    </message>
</context>
<context>
    <name>ExtensionForm</name>
    <message>
        <source>Choose a day after {day}.</source>
        <translation>Elija un día posterior al {day}.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prorrogar</translation>
    </message>
    <message>
        <source>Extend the due date of {number}</source>
        <translation>Prorrogar el vencimiento de {number}</translation>
    </message>
    <message>
        <source>Extending the due date</source>
        <translation>Prorrogando el vencimiento</translation>
    </message>
    <message>
        <source>It is due on {day}.</source>
        <translation>Vence el {day}.</translation>
    </message>
    <message>
        <source>It is kept on the time line and told in the quarterly report.</source>
        <translation>Se conserva en la cronología y se menciona en el informe trimestral.</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Nueva fecha de vencimiento</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Error: {text}</source>
        <translation>Error: {text}</translation>
    </message>
    <message>
        <source>This is needed. Fill in “{label}”.</source>
        <translation>Este dato es necesario. Complete “{label}”.</translation>
    </message>
    <message>
        <source>{label} (required)</source>
        <translation>{label} (obligatorio)</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Also read as {formats}</source>
        <translation>También se lee como {formats}</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>Las fechas se escriben</translation>
    </message>
    <message>
        <source>For example {values}</source>
        <translation>Por ejemplo, {values}</translation>
    </message>
    <message>
        <source>Joined with {columns}</source>
        <translation>Unido con {columns}</translation>
    </message>
    <message>
        <source>Not in these files</source>
        <translation>No está en estos archivos</translation>
    </message>
    <message>
        <source>The same for all rows: {value}</source>
        <translation>Igual para todas las filas: {value}</translation>
    </message>
    <message>
        <source>Words ({n})…</source>
        <translation>Palabras ({n})…</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Enter opens the records.</source>
        <translation>Entrar abre los registros.</translation>
    </message>
    <message>
        <source>Show the records that this figure counts</source>
        <translation>Mostrar los registros que cuenta esta cifra</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Drop a file here, paste it, or choose it.</source>
        <translation>Suelte un archivo aquí, péguelo o elíjalo.</translation>
    </message>
    <message>
        <source>Drop files here, paste them, or choose them.</source>
        <translation>Suelte archivos aquí, péguelos o elíjalos.</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
</context>
<context>
    <name>FileMarks</name>
    <message>
        <source>fetches parts from elsewhere when it is opened</source>
        <translation>trae partes de otro lugar al abrirse</translation>
    </message>
    <message>
        <source>holds macros or scripts: do not let them run</source>
        <translation>contiene macros o scripts: no permita que se ejecuten</translation>
    </message>
    <message>
        <source>is of no kind that the program knows</source>
        <translation>no es de ningún tipo que el programa conozca</translation>
    </message>
    <message>
        <source>is two kinds of file at once</source>
        <translation>es de dos tipos de archivo a la vez</translation>
    </message>
    <message>
        <source>is, or holds, a program: do not open it</source>
        <translation>es o contiene un programa: no lo abra</translation>
    </message>
    <message>
        <source>its content is not what its name says</source>
        <translation>su contenido no es lo que dice su nombre</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Add filter</source>
        <translation>Añadir filtro</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>De … a …</translation>
    </message>
    <message>
        <source>Remove filter {words}</source>
        <translation>Quitar el filtro {words}</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Quitar este filtro</translation>
    </message>
    <message>
        <source>Search in {name}</source>
        <translation>Buscar en {name}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Before today</source>
        <translation>Antes de hoy</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Último trimestre</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Próximos 30 días</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Este trimestre</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not {values}</source>
        <translation>no {values}</translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>hasta el {day}</translation>
    </message>
</context>
<context>
    <name>FindingLinks</name>
    <message>
        <source>Open violation {number} (question {n})</source>
        <translation>Abrir la infracción {number} (pregunta {n})</translation>
    </message>
    <message>
        <source>Register the violation of question {n}…</source>
        <translation>Registrar la infracción de la pregunta {n}…</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Issued reports</source>
        <translation>Informes emitidos</translation>
    </message>
    <message>
        <source>Letters sent</source>
        <translation>Cartas enviadas</translation>
    </message>
    <message>
        <source>Prepare a quarterly report</source>
        <translation>Preparar un informe trimestral</translation>
    </message>
    <message>
        <source>Prepare another report</source>
        <translation>Preparar otro informe</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>&amp;Check a file…</source>
        <translation>Co&amp;mprobar un archivo…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Volver a leer</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>I&amp;nformes</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Comprobar un archivo</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Comprobando el archivo</translation>
    </message>
    <message>
        <source>Choose an issued report in the list.</source>
        <translation>Elija un informe emitido de la lista.</translation>
    </message>
    <message>
        <source>Go to a view of reports.</source>
        <translation>Vaya a una vista de informes.</translation>
    </message>
    <message>
        <source>Go to a view that prepares a report.</source>
        <translation>Vaya a una vista que prepara un informe.</translation>
    </message>
    <message>
        <source>Go to the view “Issued reports”.</source>
        <translation>Vaya a la vista “Informes emitidos”.</translation>
    </message>
    <message>
        <source>Go to the view “Statistics”.</source>
        <translation>Vaya a la vista “Estadísticas”.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Reports to the CEO, to complainants and to the public, kept as they went out.</source>
        <translation>Informes para el CEO, para denunciantes y para el público, conservados como salieron.</translation>
    </message>
    <message>
        <source>Save the statistics…</source>
        <translation>Guardar las estadísticas…</translation>
    </message>
    <message>
        <source>Saving the tables</source>
        <translation>Guardando las tablas</translation>
    </message>
    <message>
        <source>The figures are not there yet.</source>
        <translation>Las cifras aún no están.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;CSV files in a ZIP (*.zip);;JSON (*.json)</source>
        <translation>Libros de Excel (*.xlsx);;Archivos CSV en un ZIP (*.zip);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>FirstPassphraseForm</name>
    <message>
        <source>Choose it and open the office</source>
        <translation>Elegirla y abrir la oficina</translation>
    </message>
    <message>
        <source>Choose your own passphrase</source>
        <translation>Elija su propia frase de contraseña</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>Abriendo la oficina</translation>
    </message>
    <message>
        <source>The passphrase that you were given is good for this once. From now on nobody else can sign in with your name or sign what you do: not an administrator, and not who made this program.</source>
        <translation>La frase de contraseña que le dieron vale solo para esta vez. Desde ahora nadie más puede iniciar sesión con su nombre ni firmar lo que usted hace: ni un administrador, ni quien hizo este programa.</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose: {label}</source>
        <translation>Elegir: {label}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Type the whole path of the folder, or choose it.</source>
        <translation>Escriba la ruta completa de la carpeta o elíjala.</translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message>
        <source>Name, where it is somebody else</source>
        <translation>Nombre, si es otra persona</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>The memorandum, letter or message, with its date.</source>
        <translation>El memorando, la carta o el mensaje, con su fecha.</translation>
    </message>
    <message>
        <source>Which document does it stand in?</source>
        <translation>¿En qué documento consta?</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Escriba el nombre.</translation>
    </message>
    <message>
        <source>{number}, {what}</source>
        <translation>{number}, {what}</translation>
    </message>
</context>
<context>
    <name>ForeignChanges</name>
    <message>
        <source>, by the login {login}</source>
        <translation>, con el acceso {login}</translation>
    </message>
    <message>
        <source>Examined. It stands in the history with your words; work can go on.</source>
        <translation>Examinado. Consta en el historial con sus palabras; el trabajo puede continuar.</translation>
    </message>
    <message>
        <source>Nothing was changed past the program.</source>
        <translation>No se cambió nada fuera del programa.</translation>
    </message>
    <message>
        <source>The database was altered: {what}. The program has put it back.</source>
        <translation>La base de datos se alteró: {what}. El programa lo restableció.</translation>
    </message>
    <message>
        <source>was changed</source>
        <translation>se cambió</translation>
    </message>
    <message>
        <source>was changed and is again as the history says</source>
        <translation>se cambió y vuelve a ser como dice el historial</translation>
    </message>
    <message>
        <source>was put there; the history does not know it</source>
        <translation>se puso ahí; el historial no lo conoce</translation>
    </message>
    <message>
        <source>was removed</source>
        <translation>se eliminó</translation>
    </message>
    <message>
        <source>{moment}, {n} times</source>
        <translation>{moment}, {n} veces</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>¿Descartar lo que escribió?</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Borrador guardado {time}</translation>
    </message>
    <message>
        <source>Keep typing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Nothing has been saved. The draft is thrown away too.</source>
        <translation>No se ha guardado nada. El borrador también se desecha.</translation>
    </message>
    <message>
        <source>Somebody else changed this while you were working on it. Nothing was saved, and what you typed is still here. Look at the record as it is now, then do it again.</source>
        <translation>Otra persona cambió esto mientras usted trabajaba en ello. No se guardó nada, y lo que usted escribió sigue aquí. Vea el registro como está ahora y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>What you typed on {moment} was not finished and is here again.</source>
        <translation>Lo que escribió el {moment} no se terminó y está aquí de nuevo.</translation>
    </message>
    <message>
        <source>{n} answer needs attention.</source>
        <translation>{n} respuesta requiere atención.</translation>
    </message>
    <message>
        <source>{n} answers need attention.</source>
        <translation>{n} respuestas requieren atención.</translation>
    </message>
</context>
<context>
    <name>GiveUpForm</name>
    <message>
        <source>Give it up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Give the audit up: {name}</source>
        <translation>Abandonar la auditoría: {name}</translation>
    </message>
    <message>
        <source>Giving the audit up</source>
        <translation>Abandonando la auditoría</translation>
    </message>
    <message>
        <source>It stays to be read and never counts; the due date stays as it is.</source>
        <translation>Se puede seguir leyendo y nunca cuenta; el vencimiento queda como está.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>HeldFieldsField</name>
    <message>
        <source>Add a field</source>
        <translation>Añadir un campo</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>HistoryCheck</name>
    <message>
        <source>Checking the history</source>
        <translation>Comprobando el historial</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>As it stood on a &amp;day…</source>
        <translation>&amp;Como estaba un día…</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Todos los campos</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>Field whose changes are shown</source>
        <translation>Campo cuyos cambios se muestran</translation>
    </message>
    <message>
        <source>History: {kind} {name}</source>
        <translation>Historial: {kind} {name}</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened.</source>
        <translation>No ha ocurrido nada de este tipo.</translation>
    </message>
    <message>
        <source>Person whose entries are shown</source>
        <translation>Persona cuyas entradas se muestran</translation>
    </message>
    <message>
        <source>Show long texts &amp;whole</source>
        <translation>&amp;Mostrar completos los textos largos</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} entradas</translation>
    </message>
    <message>
        <source>{n} entry</source>
        <translation>{n} entrada</translation>
    </message>
</context>
<context>
    <name>HistoryFields</name>
    <message>
        <source>Accommodation</source>
        <translation>Adaptación</translation>
    </message>
    <message>
        <source>Acknowledged on</source>
        <translation>Acuse de recibo el</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Añadido por</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>Añadido el</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Allegation</source>
        <translation>Alegación</translation>
    </message>
    <message>
        <source>Allegations</source>
        <translation>Alegaciones</translation>
    </message>
    <message>
        <source>Allegations looked at again</source>
        <translation>Alegaciones examinadas de nuevo</translation>
    </message>
    <message>
        <source>Alleged basis</source>
        <translation>Motivo alegado</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Permitida por</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya estaban</translation>
    </message>
    <message>
        <source>Already there with other words</source>
        <translation>Ya estaban, con otras palabras</translation>
    </message>
    <message>
        <source>Also filed with</source>
        <translation>Presentada también ante</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Analytics practitioner</source>
        <translation>Especialista en análisis</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer asked for by</source>
        <translation>Respuesta pedida para el</translation>
    </message>
    <message>
        <source>Answer recorded by</source>
        <translation>Respuesta registrada por</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Respondida el</translation>
    </message>
    <message>
        <source>Appeal from</source>
        <translation>Apelación de</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Se aplica a</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobada por</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Aprobada el</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Solicitada por</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Archivo adjunto</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Badge or number</source>
        <translation>Placa o número</translation>
    </message>
    <message>
        <source>Bases</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Bears on the incident</source>
        <translation>Relación con el incidente</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>Devuelto el</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>Venía con el programa</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Characteristic</source>
        <translation>Característica</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobados</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Comprobado el</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <source>Clauses of GEN 63</source>
        <translation>Cláusulas de GEN 63</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Cerrada el</translation>
    </message>
    <message>
        <source>Closed without a finding</source>
        <translation>Cerrada sin conclusión</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Coded facts only</source>
        <translation>Solo datos codificados</translation>
    </message>
    <message>
        <source>Columns chosen</source>
        <translation>Columnas elegidas</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>Denunciante</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>Compliant answer</source>
        <translation>Respuesta conforme</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>Conducta</translation>
    </message>
    <message>
        <source>Counsel</source>
        <translation>Asesoría jurídica</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Courses of lines</source>
        <translation>Recorridos de líneas</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Custodio</translation>
    </message>
    <message>
        <source>Date of the incident</source>
        <translation>Fecha del incidente</translation>
    </message>
    <message>
        <source>Date received</source>
        <translation>Fecha de recepción</translation>
    </message>
    <message>
        <source>Date received, in their words</source>
        <translation>Fecha de recepción, en sus palabras</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Día inhábil</translation>
    </message>
    <message>
        <source>Day on which the fiscal year starts</source>
        <translation>Día en que comienza el año fiscal</translation>
    </message>
    <message>
        <source>Days after a return</source>
        <translation>Días tras el regreso</translation>
    </message>
    <message>
        <source>Days for newcomers</source>
        <translation>Días para personal nuevo</translation>
    </message>
    <message>
        <source>Days of extension at most</source>
        <translation>Máximo de días de prórroga</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidida por</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decidida el</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Demographic fields</source>
        <translation>Campos demográficos</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Sentidos</translation>
    </message>
    <message>
        <source>Discipline in the agency&apos;s words</source>
        <translation>Disciplina en palabras de la agencia</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Due date after</source>
        <translation>Vencimiento posterior</translation>
    </message>
    <message>
        <source>Due date before</source>
        <translation>Vencimiento anterior</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Edition of the rights</source>
        <translation>Edición de los derechos</translation>
    </message>
    <message>
        <source>Edition of the rule</source>
        <translation>Edición de la regla</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Empleador</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Empleadores</translation>
    </message>
    <message>
        <source>End moved by</source>
        <translation>Final movido por</translation>
    </message>
    <message>
        <source>End moved on</source>
        <translation>Final movido el</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>Terminada porque</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminada por</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Terminada el</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Ingresado por</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>Ingresado el</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Entry at the head of the history</source>
        <translation>Entrada en la cabeza del historial</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>Entrada corregida</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Evidence considered</source>
        <translation>Pruebas consideradas</translation>
    </message>
    <message>
        <source>Evidence that the finding rests on</source>
        <translation>Pruebas en que se basa la conclusión</translation>
    </message>
    <message>
        <source>Exact repeats</source>
        <translation>Repeticiones exactas</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Prorrogado</translation>
    </message>
    <message>
        <source>Fictional</source>
        <translation>Ficticia</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>Finding in the agency&apos;s words</source>
        <translation>Conclusión en palabras de la agencia</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>For the versions of</source>
        <translation>Para las versiones de</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Hallado en</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Hallada el</translation>
    </message>
    <message>
        <source>Further columns</source>
        <translation>Otras columnas</translation>
    </message>
    <message>
        <source>Gender that the person uses</source>
        <translation>Género que usa la persona</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Indicado por</translation>
    </message>
    <message>
        <source>Given up because</source>
        <translation>Abandonada porque</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fundamento</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Fundamentos</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Orientación</translation>
    </message>
    <message>
        <source>Had it on</source>
        <translation>En su poder el</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Entregado por</translation>
    </message>
    <message>
        <source>Head of the history</source>
        <translation>Cabeza del historial</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Contratación</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Rige desde</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Días feriados</translation>
    </message>
    <message>
        <source>Hours for which it is kept</source>
        <translation>Horas de conservación</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>How it bears on the incident</source>
        <translation>Cómo se relaciona con el incidente</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>How the date is meant</source>
        <translation>Cómo se entiende la fecha</translation>
    </message>
    <message>
        <source>Imported with</source>
        <translation>Importado con</translation>
    </message>
    <message>
        <source>In time until</source>
        <translation>A tiempo hasta</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Interpreter present</source>
        <translation>Intérprete presente</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Entrevistador</translation>
    </message>
    <message>
        <source>Interviews that the finding rests on</source>
        <translation>Entrevistas en que se basa la conclusión</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Investiga</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>Issued as</source>
        <translation>Emitido como</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Issued by, as printed</source>
        <translation>Emitido por, según se imprimió</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Key of the file</source>
        <translation>Clave del archivo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last day that it may have been</source>
        <translation>Último día posible</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Layout of the file</source>
        <translation>Formato del archivo</translation>
    </message>
    <message>
        <source>Leave no message</source>
        <translation>No dejar mensajes</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Lines below the name</source>
        <translation>Líneas bajo el nombre</translation>
    </message>
    <message>
        <source>Long name</source>
        <translation>Nombre largo</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Look again from</source>
        <translation>Examinar de nuevo desde</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Examinadas de nuevo</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>May not apply</source>
        <translation>Puede no corresponder</translation>
    </message>
    <message>
        <source>Month in which the fiscal year starts</source>
        <translation>Mes en que comienza el año fiscal</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>Nombre de la agencia</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Relato</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>Próximo paso antes del</translation>
    </message>
    <message>
        <source>No concern</source>
        <translation>Sin inquietud</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes that the finding rests on</source>
        <translation>Notas en que se basa la conclusión</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>Número en el registro</translation>
    </message>
    <message>
        <source>Number of the call</source>
        <translation>Número de la llamada</translation>
    </message>
    <message>
        <source>Obtained from</source>
        <translation>Obtenido de</translation>
    </message>
    <message>
        <source>Obtained on</source>
        <translation>Obtenido el</translation>
    </message>
    <message>
        <source>Obtained where</source>
        <translation>Obtenido dónde</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>On the roster</source>
        <translation>En la lista de personal</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Other basis</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Other policy</source>
        <translation>Otra política</translation>
    </message>
    <message>
        <source>Other policy concern</source>
        <translation>Otra inquietud sobre políticas</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Passage taken out</source>
        <translation>Pasaje quitado</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>Pausado por</translation>
    </message>
    <message>
        <source>Performed on</source>
        <translation>Realizado el</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Person of the case</source>
        <translation>Persona del caso</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>Información personal</translation>
    </message>
    <message>
        <source>Personal information held</source>
        <translation>Información personal que contiene</translation>
    </message>
    <message>
        <source>Picture of the seal</source>
        <translation>Imagen del sello</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Possible bias</source>
        <translation>Posible sesgo</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Propuesta por</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Propuesta el</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Question of the audit</source>
        <translation>Pregunta de la auditoría</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Reaches open complaints</source>
        <translation>Alcanza a quejas abiertas</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lectores</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Reason for closing</source>
        <translation>Razón del cierre</translation>
    </message>
    <message>
        <source>Reason for reopening</source>
        <translation>Razón de la reapertura</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>Reasons of the decision</source>
        <translation>Razones de la decisión</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Recibidas desde</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibida el</translation>
    </message>
    <message>
        <source>Received to</source>
        <translation>Recibidas hasta</translation>
    </message>
    <message>
        <source>Record it is on</source>
        <translation>Registro al que pertenece</translation>
    </message>
    <message>
        <source>Record series</source>
        <translation>Serie de registros</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>Registrado el</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Remitida a</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>Registrada por</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Registrada el</translation>
    </message>
    <message>
        <source>Released because</source>
        <translation>Levantada porque</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Levantada por</translation>
    </message>
    <message>
        <source>Released on</source>
        <translation>Levantada el</translation>
    </message>
    <message>
        <source>Remark on the check</source>
        <translation>Observación sobre la comprobación</translation>
    </message>
    <message>
        <source>Remarkable about the file</source>
        <translation>Lo notable del archivo</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierta</translation>
    </message>
    <message>
        <source>Reopened by</source>
        <translation>Reabierta por</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Sustituye a</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Comunicado por</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Comunicado el</translation>
    </message>
    <message>
        <source>Representative present</source>
        <translation>Representante presente</translation>
    </message>
    <message>
        <source>Required from</source>
        <translation>Obligatorio desde</translation>
    </message>
    <message>
        <source>Required until</source>
        <translation>Obligatorio hasta</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>Partes denunciadas</translation>
    </message>
    <message>
        <source>Response without law enforcement was fit</source>
        <translation>Cabía una respuesta sin fuerzas del orden</translation>
    </message>
    <message>
        <source>Response without law enforcement was sent</source>
        <translation>Se envió una respuesta sin fuerzas del orden</translation>
    </message>
    <message>
        <source>Retaliation</source>
        <translation>Represalia</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Retired because</source>
        <translation>Fuera de uso porque</translation>
    </message>
    <message>
        <source>Retired on</source>
        <translation>Fuera de uso el</translation>
    </message>
    <message>
        <source>Retirement stated on</source>
        <translation>Fuera de uso declarado el</translation>
    </message>
    <message>
        <source>Returned because</source>
        <translation>Devuelta porque</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>SHA-256 of the draft</source>
        <translation>SHA-256 del borrador</translation>
    </message>
    <message>
        <source>SHA-256 of the figures</source>
        <translation>SHA-256 de las cifras</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del archivo</translation>
    </message>
    <message>
        <source>SHA-256 of the picture of the seal</source>
        <translation>SHA-256 de la imagen del sello</translation>
    </message>
    <message>
        <source>SHA-256 of the sealed data</source>
        <translation>SHA-256 de los datos sellados</translation>
    </message>
    <message>
        <source>SHA-256 of the sealed file</source>
        <translation>SHA-256 del archivo sellado</translation>
    </message>
    <message>
        <source>Said to be true of the person</source>
        <translation>Dicho sobre la persona</translation>
    </message>
    <message>
        <source>Sealed data</source>
        <translation>Datos sellados</translation>
    </message>
    <message>
        <source>Sealed file</source>
        <translation>Archivo sellado</translation>
    </message>
    <message>
        <source>Sealed with complaint</source>
        <translation>Sellado con la queja</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Enviado por</translation>
    </message>
    <message>
        <source>Sent by way of</source>
        <translation>Enviada por medio de</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Enviada el</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Fijado por</translation>
    </message>
    <message>
        <source>Set on</source>
        <translation>Fijado el</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Firmado como</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Signed by, as printed</source>
        <translation>Firmado por, según se imprimió</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmado el</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Tamaño en bytes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciado por</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>Iniciado el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>Declarado por</translation>
    </message>
    <message>
        <source>Stated on</source>
        <translation>Declarado el</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Stations and stops</source>
        <translation>Estaciones y paradas</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Statutes</source>
        <translation>Leyes</translation>
    </message>
    <message>
        <source>Steps and sources</source>
        <translation>Pasos y fuentes</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Supervisor&apos;s e-mail</source>
        <translation>Correo del supervisor</translation>
    </message>
    <message>
        <source>Sworn</source>
        <translation>Juramentado</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Taken back at</source>
        <translation>Anulado el</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>Anulado el</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The whole roster</source>
        <translation>Toda la lista de personal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time of the incident</source>
        <translation>Hora del incidente</translation>
    </message>
    <message>
        <source>Time received</source>
        <translation>Hora de recepción</translation>
    </message>
    <message>
        <source>Time, at the latest</source>
        <translation>Hora, a más tardar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>Por verificar</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>Deshecha por</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Uses demographic data</source>
        <translation>Usa datos demográficos</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Infracción</translation>
    </message>
    <message>
        <source>Volunteered</source>
        <translation>Dicho voluntariamente</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Lo que se respondió</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Lo que se retiene</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>En qué se basa</translation>
    </message>
    <message>
        <source>What the checker said</source>
        <translation>Lo que dijo el comprobador</translation>
    </message>
    <message>
        <source>What the complainant asks for</source>
        <translation>Lo que pide la persona denunciante</translation>
    </message>
    <message>
        <source>What the seal shows</source>
        <translation>Lo que muestra el sello</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When and how it is safe</source>
        <translation>Cuándo y cómo es seguro</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Cuándo ocurrió</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Quién decide</translation>
    </message>
    <message>
        <source>Who was beside</source>
        <translation>Quién acompañó</translation>
    </message>
    <message>
        <source>Who was sent</source>
        <translation>A quién se envió</translation>
    </message>
    <message>
        <source>Whose it is to decide</source>
        <translation>A quién le corresponde decidir</translation>
    </message>
    <message>
        <source>Why it is so</source>
        <translation>Por qué es así</translation>
    </message>
    <message>
        <source>Why it is taken up late, or not</source>
        <translation>Por qué se admite tarde o no</translation>
    </message>
    <message>
        <source>Why it stays without the finding</source>
        <translation>Por qué queda sin la conclusión</translation>
    </message>
    <message>
        <source>Why it was late</source>
        <translation>Por qué fue tarde</translation>
    </message>
    <message>
        <source>Why it was taken back</source>
        <translation>Por qué se anuló</translation>
    </message>
    <message>
        <source>Why the end was moved</source>
        <translation>Por qué se movió el final</translation>
    </message>
    <message>
        <source>Wishes to be addressed as</source>
        <translation>Trato preferido</translation>
    </message>
    <message>
        <source>Wishes to be reached by</source>
        <translation>Contacto preferido</translation>
    </message>
    <message>
        <source>With the office</source>
        <translation>Con la oficina</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Withdrawn because</source>
        <translation>Retirada porque</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>Retirada por</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Retirada el</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>Sin palabras</translation>
    </message>
    <message>
        <source>Words after it</source>
        <translation>Palabras posteriores</translation>
    </message>
    <message>
        <source>Words before it</source>
        <translation>Palabras anteriores</translation>
    </message>
    <message>
        <source>Words of the clause</source>
        <translation>Palabras de la cláusula</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Escrito el</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
</context>
<context>
    <name>HistoryFiles</name>
    <message>
        <source>Exporting the history</source>
        <translation>Exportando el historial</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>Líneas de JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>The history was exported</source>
        <translation>El historial se exportó</translation>
    </message>
    <message>
        <source>{n} signed entries were written to {name}, without the values of the records. The verifier “gen63_check.py” and a description of the format lie beside it: an auditor needs nothing else but the office&apos;s published keys.</source>
        <translation>Se escribieron {n} entradas firmadas en {name}, sin los valores de los registros. El verificador “gen63_check.py” y una descripción del formato están al lado: un auditor no necesita nada más que las claves publicadas de la oficina.</translation>
    </message>
</context>
<context>
    <name>HistoryKinds</name>
    <message>
        <source>Acknowledgement without a letter</source>
        <translation>Acuse de recibo sin carta</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>Allegation</source>
        <translation>Alegación</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Apelación</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Call for service</source>
        <translation>Llamada de servicio</translation>
    </message>
    <message>
        <source>Characteristic</source>
        <translation>Característica</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Complaint made from the comment</source>
        <translation>Queja creada a partir del comentario</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Curso terminado</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>Medida correctiva</translation>
    </message>
    <message>
        <source>Counsel&apos;s confirmation of a retention rule</source>
        <translation>Confirmación de la asesoría jurídica de una regla de conservación</translation>
    </message>
    <message>
        <source>Counsel’s confirmation</source>
        <translation>Confirmación de la asesoría jurídica</translation>
    </message>
    <message>
        <source>Counsel’s confirmation of a routing rule</source>
        <translation>Confirmación de la asesoría jurídica de una regla de derivación</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Course of a line</source>
        <translation>Recorrido de una línea</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Fuente de datos</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>Designación</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Entry of a chain of custody</source>
        <translation>Entrada de una cadena de custodia</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Prórroga</translation>
    </message>
    <message>
        <source>Field held</source>
        <translation>Campo presente</translation>
    </message>
    <message>
        <source>File of evidence</source>
        <translation>Archivo de prueba</translation>
    </message>
    <message>
        <source>Follow-up of a report</source>
        <translation>Seguimiento de un informe</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>Hold on a case</source>
        <translation>Retención de un caso</translation>
    </message>
    <message>
        <source>Import of a register</source>
        <translation>Importación de un registro</translation>
    </message>
    <message>
        <source>Import of comments</source>
        <translation>Importación de comentarios</translation>
    </message>
    <message>
        <source>Import of training</source>
        <translation>Importación de capacitación</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Investiga</translation>
    </message>
    <message>
        <source>Issue of an investigation</source>
        <translation>Asunto de una investigación</translation>
    </message>
    <message>
        <source>Issued report</source>
        <translation>Informe emitido</translation>
    </message>
    <message>
        <source>Item of evidence</source>
        <translation>Elemento de prueba</translation>
    </message>
    <message>
        <source>Key to the sealed case</source>
        <translation>Clave del caso sellado</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Letterhead of the agency</source>
        <translation>Membrete de la agencia</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Link with another complaint</source>
        <translation>Vínculo con otra queja</translation>
    </message>
    <message>
        <source>Network of lines and stops</source>
        <translation>Red de líneas y paradas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on an obligation</source>
        <translation>Nota sobre una obligación</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Person of the case</source>
        <translation>Persona del caso</translation>
    </message>
    <message>
        <source>Quarter of the import</source>
        <translation>Trimestre de la importación</translation>
    </message>
    <message>
        <source>Question of the checklist</source>
        <translation>Pregunta de la lista de verificación</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>Tachado</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Remisión</translation>
    </message>
    <message>
        <source>Remark on the check of a report</source>
        <translation>Observación sobre la comprobación de un informe</translation>
    </message>
    <message>
        <source>Request for a recording</source>
        <translation>Solicitud de grabación</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Parte denunciada</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>Ensayo de restauración</translation>
    </message>
    <message>
        <source>Retention rule</source>
        <translation>Regla de conservación</translation>
    </message>
    <message>
        <source>Roster entry</source>
        <translation>Entrada de la lista de personal</translation>
    </message>
    <message>
        <source>Row of the import</source>
        <translation>Fila de la importación</translation>
    </message>
    <message>
        <source>Rule of a clock</source>
        <translation>Regla de un plazo</translation>
    </message>
    <message>
        <source>Rule of routing</source>
        <translation>Regla de derivación</translation>
    </message>
    <message>
        <source>Settings of the office</source>
        <translation>Configuración de la oficina</translation>
    </message>
    <message>
        <source>Sign-off of a quarter</source>
        <translation>Visto bueno de un trimestre</translation>
    </message>
    <message>
        <source>Statement on demographic data</source>
        <translation>Declaración sobre datos demográficos</translation>
    </message>
    <message>
        <source>Station or stop</source>
        <translation>Estación o parada</translation>
    </message>
    <message>
        <source>Step of an action</source>
        <translation>Paso de una medida</translation>
    </message>
    <message>
        <source>Table of routing rules</source>
        <translation>Tabla de reglas de derivación</translation>
    </message>
    <message>
        <source>Task of an investigation</source>
        <translation>Tarea de una investigación</translation>
    </message>
    <message>
        <source>Template of letters</source>
        <translation>Plantilla de cartas</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Infracción</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Barrera</translation>
    </message>
</context>
<context>
    <name>HistoryMenu</name>
    <message>
        <source>&amp;Export the history…</source>
        <translation>&amp;Exportar el historial…</translation>
    </message>
    <message>
        <source>Changes past the &amp;program…</source>
        <translation>Cambios &amp;fuera del programa…</translation>
    </message>
    <message>
        <source>Check every &amp;signature…</source>
        <translation>&amp;Comprobar cada firma…</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>H&amp;istorial</translation>
    </message>
    <message>
        <source>History of the se&amp;ttings…</source>
        <translation>&amp;Historial de la configuración…</translation>
    </message>
    <message>
        <source>Publish the office&apos;s &amp;keys…</source>
        <translation>&amp;Publicar las claves de la oficina…</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>(sealed)</source>
        <translation>(sellado)</translation>
    </message>
    <message>
        <source>It came in an import of {n} records.</source>
        <translation>Llegó en una importación de {n} registros.</translation>
    </message>
    <message>
        <source>Reason: {why}</source>
        <translation>Razón: {why}</translation>
    </message>
    <message>
        <source>{name}: {before} (removed)</source>
        <translation>{name}: {before} (quitado)</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Choose a record first.</source>
        <translation>Primero elija un registro.</translation>
    </message>
    <message>
        <source>History of this record…</source>
        <translation>Historial de este registro…</translation>
    </message>
</context>
<context>
    <name>HoldCommand</name>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>Hold the case…</source>
        <translation>Retener el caso…</translation>
    </message>
    <message>
        <source>The case is held.</source>
        <translation>El caso está retenido.</translation>
    </message>
</context>
<context>
    <name>HoldsDialog</name>
    <message>
        <source>&amp;Release…</source>
        <translation>&amp;Levantar…</translation>
    </message>
    <message>
        <source>&amp;Set a hold…</source>
        <translation>&amp;Fijar una retención…</translation>
    </message>
    <message>
        <source>A hold keeps records while a claim, a request for records, an audit or an order is open: no import that brought them is undone, and no period is over. One case is held from the case itself. Who set a hold does not release it while somebody else may.</source>
        <translation>Una retención conserva registros mientras esté abierta una reclamación, una solicitud de registros, una auditoría o una orden: no se deshace ninguna importación que los trajo y ningún período termina. Un solo caso se retiene desde el propio caso. Quien fijó una retención no la levanta mientras otra persona pueda hacerlo.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>Holds {n} case.</source>
        <translation>Retiene {n} caso.</translation>
    </message>
    <message>
        <source>Holds {n} cases.</source>
        <translation>Retiene {n} casos.</translation>
    </message>
    <message>
        <source>No hold has been set.</source>
        <translation>No se ha fijado ninguna retención.</translation>
    </message>
    <message>
        <source>Released by {name} on {day}: {reason}</source>
        <translation>Levantada por {name} el {day}: {reason}</translation>
    </message>
    <message>
        <source>Since {since}, set by {name} on {day}: {reason}</source>
        <translation>Desde el {since}, fijada por {name} el {day}: {reason}</translation>
    </message>
    <message>
        <source>{number} · {matter} · {covers}</source>
        <translation>{number} · {matter} · {covers}</translation>
    </message>
</context>
<context>
    <name>HolidaysField</name>
    <message>
        <source>Add the {n} federal holidays of {year} that are missing</source>
        <translation>Añadir los {n} días feriados federales de {year} que faltan</translation>
    </message>
    <message>
        <source>Add to the holidays</source>
        <translation>Añadir a los días feriados</translation>
    </message>
    <message>
        <source>Add {name} of {year}</source>
        <translation>Añadir {name} de {year}</translation>
    </message>
    <message>
        <source>Another day on which the office is closed</source>
        <translation>Otro día en que la oficina está cerrada</translation>
    </message>
    <message>
        <source>Type the day first, for example 12/24/2026.</source>
        <translation>Primero escriba el día, por ejemplo 12/24/2026.</translation>
    </message>
    <message>
        <source>{day}: {name}</source>
        <translation>{day}: {name}</translation>
    </message>
    <message>
        <source>{n} holiday was added.</source>
        <translation>Se añadió {n} día feriado.</translation>
    </message>
    <message>
        <source>{n} holidays were added.</source>
        <translation>Se añadieron {n} días feriados.</translation>
    </message>
    <message>
        <source>“{text}” is not among the holidays yet. Add it, or empty the field.</source>
        <translation>“{text}” aún no está entre los días feriados. Añádalo o vacíe el campo.</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>“{text}” is not a number of hours. Write 72, or 3 days.</source>
        <translation>“{text}” no es un número de horas. Escriba 72, o 3 days.</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>&amp;Deshacer esta importación</translation>
    </message>
    <message>
        <source>CSV, Excel or OpenDocument. The file is only read, never changed.</source>
        <translation>CSV, Excel u OpenDocument. El archivo solo se lee, nunca se cambia.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Leyendo los archivos</translation>
    </message>
    <message>
        <source>Step 1 of 3: choose what to import.</source>
        <translation>Paso 1 de 3: elija qué importar.</translation>
    </message>
    <message>
        <source>Step 2 of 3: check how the columns, dates and words are read.</source>
        <translation>Paso 2 de 3: compruebe cómo se leen las columnas, las fechas y las palabras.</translation>
    </message>
    <message>
        <source>Step 3 of 3: this is what the import would do. Nothing is stored yet.</source>
        <translation>Paso 3 de 3: esto es lo que haría la importación. Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>La importación terminó.</translation>
    </message>
    <message>
        <source>The import was undone. Everything is as it was before.</source>
        <translation>La importación se deshizo. Todo está como antes.</translation>
    </message>
    <message>
        <source>There is nothing to store: every row is already there or refused.</source>
        <translation>No hay nada que guardar: cada fila ya estaba o se rechaza.</translation>
    </message>
    <message>
        <source>Trying the import</source>
        <translation>Probando la importación</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>&amp;Undo this import…</source>
        <translation>Deshacer &amp;esta importación…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Imported registers</source>
        <translation>Registros importados</translation>
    </message>
    <message>
        <source>No register was imported yet.</source>
        <translation>Aún no se ha importado ningún registro.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>The import was undone. Everything is as it was before.</source>
        <translation>La importación se deshizo. Todo está como antes.</translation>
    </message>
    <message>
        <source>{import_}, undone</source>
        <translation>{import_}, deshecha</translation>
    </message>
    <message>
        <source>{moment}, {files}, {n} complaints, by {name}</source>
        <translation>{moment}, {files}, {n} quejas, por {name}</translation>
    </message>
</context>
<context>
    <name>ImportsView</name>
    <message>
        <source>&amp;Undo this import…</source>
        <translation>Deshacer &amp;esta importación…</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya estaban</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Choose an import in the list.</source>
        <translation>Elija una importación de la lista.</translation>
    </message>
    <message>
        <source>Day of the roster</source>
        <translation>Día de la lista de personal</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>Imports of comments</source>
        <translation>Importaciones de comentarios</translation>
    </message>
    <message>
        <source>Imports of training</source>
        <translation>Importaciones de capacitación</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Aún no se ha importado nada.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
    <message>
        <source>Show the &amp;receipt</source>
        <translation>&amp;Mostrar el recibo</translation>
    </message>
    <message>
        <source>Show the rece&amp;ipt…</source>
        <translation>Mostrar el &amp;recibo…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Incluidas</translation>
    </message>
    <message>
        <source>The import of {file} is undone: {n} comments were taken out.</source>
        <translation>La importación de {file} se deshizo: se quitaron {n} comentarios.</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>La importación se deshizo.</translation>
    </message>
    <message>
        <source>This import was undone.</source>
        <translation>Esta importación se deshizo.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>{n} import</source>
        <translation>{n} importación</translation>
    </message>
    <message>
        <source>{n} imports</source>
        <translation>{n} importaciones</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Allegations</source>
        <translation>Alegaciones</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Kept in it</source>
        <translation>Se conserva en ella</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculada</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Registrada por</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Remitida el</translation>
    </message>
    <message>
        <source>Referred on {day}: {to}, answered on {answered}</source>
        <translation>Remitida el {day}: {to}, respondida el {answered}</translation>
    </message>
    <message>
        <source>Referred on {day}: {to}, no answer yet</source>
        <translation>Remitida el {day}: {to}, aún sin respuesta</translation>
    </message>
    <message>
        <source>Rule {rule} of routing, edition {n}</source>
        <translation>Regla de derivación {rule}, edición {n}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Sugerido por</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Lo que pasó</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Why it is shown</source>
        <translation>Por qué se muestra</translation>
    </message>
    <message>
        <source>{allegations} allegations, {people} people, {notes} notes, {letters} letters, {evidence} items of evidence</source>
        <translation>{allegations} alegaciones, {people} personas, {notes} notas, {letters} cartas, {evidence} elementos de prueba</translation>
    </message>
    <message>
        <source>{day} by {person}: {reason}</source>
        <translation>{day}, por {person}: {reason}</translation>
    </message>
    <message>
        <source>{number}: merged into this complaint</source>
        <translation>{number}: unida a esta queja</translation>
    </message>
    <message>
        <source>{number}: merged into {through}, and so into this one</source>
        <translation>{number}: unida a {through}, y así a esta</translation>
    </message>
    <message>
        <source>{number}: this complaint was merged into it</source>
        <translation>{number}: esta queja se unió a ella</translation>
    </message>
    <message>
        <source>{n} % of the words in the same order</source>
        <translation>{n} % de las palabras en el mismo orden</translation>
    </message>
    <message>
        <source>{n} complaints have this very text</source>
        <translation>{n} quejas tienen exactamente este texto</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Against whom or what?</source>
        <translation>¿Contra quién o qué?</translation>
    </message>
    <message>
        <source>Alleged bases</source>
        <translation>Motivos alegados</translation>
    </message>
    <message>
        <source>As far as it is known.</source>
        <translation>Hasta donde se sepa.</translation>
    </message>
    <message>
        <source>Check what was read of {name}, the date received above all.</source>
        <translation>Compruebe lo que se leyó de {name}, sobre todo la fecha de recepción.</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>Conducta</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>In a few words: refused to let her board. Further allegations can be added later.</source>
        <translation>En pocas palabras: no la dejó subir. Después se pueden añadir más alegaciones.</translation>
    </message>
    <message>
        <source>It is kept as evidence, as it is. Where nothing is typed yet, its words are proposed.</source>
        <translation>Se conserva como prueba, tal como está. Donde aún no se ha escrito nada, se proponen sus palabras.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name the other basis in words.</source>
        <translation>Indique el otro motivo en palabras.</translation>
    </message>
    <message>
        <source>Name, badge or description</source>
        <translation>Nombre, placa o descripción</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>Nueva queja</translation>
    </message>
    <message>
        <source>Only if the person says so; it is not asked.</source>
        <translation>Solo si la persona lo dice; no se pregunta.</translation>
    </message>
    <message>
        <source>Other protected basis, in words</source>
        <translation>Otro motivo protegido, en palabras</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Record the complaint</source>
        <translation>Registrar la queja</translation>
    </message>
    <message>
        <source>Recording the complaint</source>
        <translation>Registrando la queja</translation>
    </message>
    <message>
        <source>Refer it there once it is recorded (the form opens)</source>
        <translation>Remitirla allí una vez registrada (se abre el formulario)</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Habla por</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>The e-mail carries {files}; they are kept within it.</source>
        <translation>El correo trae {files}; se conservan dentro de él.</translation>
    </message>
    <message>
        <source>The e-mail or letter it came with</source>
        <translation>El correo o la carta con que llegó</translation>
    </message>
    <message>
        <source>The name of the person it happened to, where that is someone else.</source>
        <translation>El nombre de la persona a quien le ocurrió, si es otra.</translation>
    </message>
    <message>
        <source>The name that the person uses, if they give one.</source>
        <translation>El nombre que usa la persona, si lo da.</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>La persona</translation>
    </message>
    <message>
        <source>The text is longer than what was taken over; the file holds all of it.</source>
        <translation>El texto es más largo de lo que se incorporó; el archivo lo contiene todo.</translation>
    </message>
    <message>
        <source>Tick “Other protected basis” too, or empty the field below.</source>
        <translation>Marque también “Otro motivo protegido” o vacíe el campo de abajo.</translation>
    </message>
    <message>
        <source>What is alleged</source>
        <translation>Lo que se alega</translation>
    </message>
    <message>
        <source>What the act is said to rest on, actual or perceived. This says nothing about the person.</source>
        <translation>En qué se basó el acto, según se dice, real o percibido. Esto no dice nada sobre la persona.</translation>
    </message>
    <message>
        <source>Wishes to be addressed as</source>
        <translation>Trato preferido</translation>
    </message>
</context>
<context>
    <name>InterviewForm</name>
    <message>
        <source>A representative was present</source>
        <translation>Estuvo presente un representante</translation>
    </message>
    <message>
        <source>Accommodation provided</source>
        <translation>Adaptación proporcionada</translation>
    </message>
    <message>
        <source>Adding the interview</source>
        <translation>Añadiendo la entrevista</translation>
    </message>
    <message>
        <source>An interpreter was present</source>
        <translation>Estuvo presente un intérprete</translation>
    </message>
    <message>
        <source>By the name that the person uses.</source>
        <translation>Con el nombre que usa la persona.</translation>
    </message>
    <message>
        <source>Choose who asked.</source>
        <translation>Elija quién preguntó.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Did it take place?</source>
        <translation>¿Se realizó?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>¿Cómo?</translation>
    </message>
    <message>
        <source>Interview, {number}</source>
        <translation>Entrevista, {number}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Needed when the interview was held. Leave out names where a role says enough.</source>
        <translation>Necesario si la entrevista se realizó. Omita los nombres donde baste la función.</translation>
    </message>
    <message>
        <source>Record the file as evidence first; then choose it here.</source>
        <translation>Primero registre el archivo como prueba; después elíjalo aquí.</translation>
    </message>
    <message>
        <source>Recording or written answer</source>
        <translation>Grabación o respuesta escrita</translation>
    </message>
    <message>
        <source>Representative, interpreter, others.</source>
        <translation>Representante, intérprete, otras personas.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the interview</source>
        <translation>Guardando la entrevista</translation>
    </message>
    <message>
        <source>Say when it was held.</source>
        <translation>Diga cuándo se realizó.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What are they in the case?</source>
        <translation>¿Qué función tiene en el caso?</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation>¿Quién pregunta?</translation>
    </message>
    <message>
        <source>Who was beside</source>
        <translation>Quién acompañó</translation>
    </message>
    <message>
        <source>Who was beside, and what was needed</source>
        <translation>Quién acompañó y qué se necesitó</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>¿Con quién?</translation>
    </message>
    <message>
        <source>Write down what was said.</source>
        <translation>Escriba lo que se dijo.</translation>
    </message>
</context>
<context>
    <name>Investigation</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Accommodation</source>
        <translation>Adaptación</translation>
    </message>
    <message>
        <source>Allegation</source>
        <translation>Alegación</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Broken: it was handed over on {before}, before it was taken in on {after}.</source>
        <translation>Rota: se entregó el {before}, antes de ingresar el {after}.</translation>
    </message>
    <message>
        <source>Broken: {last} had it last ({before}); {giver} handed it over next ({after}). Nobody recorded how it came from one to the other.</source>
        <translation>Rota: {last} lo tuvo por última vez ({before}); {giver} lo entregó después ({after}). Nadie registró cómo pasó de uno a otro.</translation>
    </message>
    <message>
        <source>CHAIN BROKEN</source>
        <translation>CADENA ROTA</translation>
    </message>
    <message>
        <source>Chain of custody</source>
        <translation>Cadena de custodia</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Custodio</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminada por</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>FILE NOT WHOLE</source>
        <translation>ARCHIVO NO ÍNTEGRO</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Indicado por</translation>
    </message>
    <message>
        <source>Held now by</source>
        <translation>Ahora lo tiene</translation>
    </message>
    <message>
        <source>Interpreter present</source>
        <translation>Intérprete presente</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Entrevistador</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Se conserva durante</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>No file: the item itself is kept</source>
        <translation>Sin archivo: se conserva el objeto mismo</translation>
    </message>
    <message>
        <source>Number of the call</source>
        <translation>Número de la llamada</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>Obtenido</translation>
    </message>
    <message>
        <source>Overwritten from</source>
        <translation>Se sobrescribe desde</translation>
    </message>
    <message>
        <source>Overwritten in {time}</source>
        <translation>Se sobrescribe en {time}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Remarkable</source>
        <translation>Notable</translation>
    </message>
    <message>
        <source>Representative present</source>
        <translation>Representante presente</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Retention not known</source>
        <translation>Conservación desconocida</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Steps and sources</source>
        <translation>Pasos y fuentes</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Unbroken</source>
        <translation>Sin interrupción</translation>
    </message>
    <message>
        <source>WITHDRAWN</source>
        <translation>RETIRADO</translation>
    </message>
    <message>
        <source>WOULD BE OVERWRITTEN since {moment}</source>
        <translation>SE SOBRESCRIBIRÍA desde el {moment}</translation>
    </message>
    <message>
        <source>WRONG: corrected by entry {n}</source>
        <translation>INCORRECTA: corregida por la entrada {n}</translation>
    </message>
    <message>
        <source>Was a response without law enforcement fit?</source>
        <translation>¿Cabía una respuesta sin fuerzas del orden?</translation>
    </message>
    <message>
        <source>Was one sent?</source>
        <translation>¿Se envió una?</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Lo que resultó</translation>
    </message>
    <message>
        <source>What the custodian said</source>
        <translation>Lo que dijo el custodio</translation>
    </message>
    <message>
        <source>What they showed</source>
        <translation>Lo que mostraron</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who was beside</source>
        <translation>Quién acompañó</translation>
    </message>
    <message>
        <source>Who was sent</source>
        <translation>A quién se envió</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>checked {moment}: {found}</source>
        <translation>comprobado el {moment}: {found}</translation>
    </message>
    <message>
        <source>corrects entry {n}: {why}</source>
        <translation>corrige la entrada {n}: {why}</translation>
    </message>
    <message>
        <source>fit: {fit}, sent: {sent}</source>
        <translation>cabía: {fit}, se envió: {sent}</translation>
    </message>
    <message>
        <source>not checked since it was recorded</source>
        <translation>sin comprobar desde que se registró</translation>
    </message>
    <message>
        <source>written down by {name}, {moment}</source>
        <translation>escrito por {name}, {moment}</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} a {end}</translation>
    </message>
    <message>
        <source>{day}, by {name}: {why}</source>
        <translation>{day}, por {name}: {why}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{issue} – resolved</source>
        <translation>{issue} – resuelto</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} bytes</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} horas</translation>
    </message>
</context>
<context>
    <name>InvestigationCommands</name>
    <message>
        <source>Add a task…</source>
        <translation>Añadir una tarea…</translation>
    </message>
    <message>
        <source>Add an interview…</source>
        <translation>Añadir una entrevista…</translation>
    </message>
    <message>
        <source>Add an issue…</source>
        <translation>Añadir un asunto…</translation>
    </message>
    <message>
        <source>Ask for a recording…</source>
        <translation>Solicitar una grabación…</translation>
    </message>
    <message>
        <source>Change the interview…</source>
        <translation>Cambiar la entrevista…</translation>
    </message>
    <message>
        <source>Change the issue…</source>
        <translation>Cambiar el asunto…</translation>
    </message>
    <message>
        <source>Change the task…</source>
        <translation>Cambiar la tarea…</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Comprobar el archivo</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Comprobando el archivo</translation>
    </message>
    <message>
        <source>Correct its description…</source>
        <translation>Corregir su descripción…</translation>
    </message>
    <message>
        <source>Correct the call…</source>
        <translation>Corregir la llamada…</translation>
    </message>
    <message>
        <source>Correct the custody…</source>
        <translation>Corregir la custodia…</translation>
    </message>
    <message>
        <source>Correct the request…</source>
        <translation>Corregir la solicitud…</translation>
    </message>
    <message>
        <source>End the task…</source>
        <translation>Terminar la tarea…</translation>
    </message>
    <message>
        <source>Evidence from the clipboard…</source>
        <translation>Prueba del portapapeles…</translation>
    </message>
    <message>
        <source>It changes hands…</source>
        <translation>Cambia de manos…</translation>
    </message>
    <message>
        <source>It was received…</source>
        <translation>Se recibió…</translation>
    </message>
    <message>
        <source>It was refused or overwritten…</source>
        <translation>Se negó o se sobrescribió…</translation>
    </message>
    <message>
        <source>Link a call for service…</source>
        <translation>Vincular una llamada de servicio…</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Abrirlo de todos modos</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>¿Abrir este archivo?</translation>
    </message>
    <message>
        <source>Record evidence…</source>
        <translation>Registrar una prueba…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Guardar el archivo…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Guardando el archivo</translation>
    </message>
    <message>
        <source>Show the file here</source>
        <translation>Mostrar el archivo aquí</translation>
    </message>
    <message>
        <source>The file of {number} is not the one that was obtained: {found}.</source>
        <translation>El archivo de {number} no es el que se obtuvo: {found}.</translation>
    </message>
    <message>
        <source>The file of {number} is the one that was obtained. The check is in its chain.</source>
        <translation>El archivo de {number} es el que se obtuvo. La comprobación está en su cadena.</translation>
    </message>
    <message>
        <source>Withdraw the evidence…</source>
        <translation>Retirar la prueba…</translation>
    </message>
    <message>
        <source>{name}: {marks}</source>
        <translation>{name}: {marks}</translation>
    </message>
</context>
<context>
    <name>InvestigationTab</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Conclusiones</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Entrevistas</translation>
    </message>
    <message>
        <source>No call for service is linked to it.</source>
        <translation>No hay ninguna llamada de servicio vinculada.</translation>
    </message>
    <message>
        <source>No evidence is recorded yet.</source>
        <translation>Aún no hay pruebas registradas.</translation>
    </message>
    <message>
        <source>No interview is planned or held yet.</source>
        <translation>Aún no hay entrevistas planeadas ni realizadas.</translation>
    </message>
    <message>
        <source>No issue to be resolved is written down yet.</source>
        <translation>Aún no hay ningún asunto por resolver.</translation>
    </message>
    <message>
        <source>No recording was asked for yet. Recordings are overwritten within days.</source>
        <translation>Aún no se ha solicitado ninguna grabación. Las grabaciones se sobrescriben en pocos días.</translation>
    </message>
    <message>
        <source>No task was given yet.</source>
        <translation>Aún no se ha asignado ninguna tarea.</translation>
    </message>
    <message>
        <source>Parts of the investigation</source>
        <translation>Partes de la investigación</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>Adding the issue</source>
        <translation>Añadiendo el asunto</translation>
    </message>
    <message>
        <source>Allegation</source>
        <translation>Alegación</translation>
    </message>
    <message>
        <source>Certificate (PKCS#12)</source>
        <translation>Certificado (PKCS#12)</translation>
    </message>
    <message>
        <source>Filled in, the issue is resolved.</source>
        <translation>Una vez completado, el asunto está resuelto.</translation>
    </message>
    <message>
        <source>Issue the report</source>
        <translation>Emitir el informe</translation>
    </message>
    <message>
        <source>Issue to be resolved, {number}</source>
        <translation>Asunto por resolver, {number}</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>Emitir {number}</translation>
    </message>
    <message>
        <source>Issuing the report</source>
        <translation>Emitiendo el informe</translation>
    </message>
    <message>
        <source>It stands on the first page of the new report, with what is different in it. The old one is kept and is shown as replaced.</source>
        <translation>Figura en la primera página del nuevo informe, con lo que cambia en él. El anterior se conserva y se muestra como sustituido.</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>Frase de contraseña del certificado</translation>
    </message>
    <message>
        <source>Replace {number}</source>
        <translation>Sustituir {number}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the issue</source>
        <translation>Guardando el asunto</translation>
    </message>
    <message>
        <source>Steps and sources</source>
        <translation>Pasos y fuentes</translation>
    </message>
    <message>
        <source>What is to be resolved?</source>
        <translation>¿Qué hay que resolver?</translation>
    </message>
    <message>
        <source>What they showed</source>
        <translation>Lo que mostraron</translation>
    </message>
    <message>
        <source>Who is to be asked, what is to be looked at, in which order.</source>
        <translation>A quién se preguntará, qué se examinará y en qué orden.</translation>
    </message>
    <message>
        <source>Why is the report issued again?</source>
        <translation>¿Por qué se emite de nuevo el informe?</translation>
    </message>
    <message>
        <source>Your certificate signs the file besides the office&apos;s own history. The certificate and its passphrase are used once and not kept.</source>
        <translation>Su certificado firma el archivo además del historial propio de la oficina. El certificado y su frase de contraseña se usan una vez y no se conservan.</translation>
    </message>
</context>
<context>
    <name>IssuedView</name>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Checked: {what}. {size}</source>
        <translation>Comprobado: {what}. {size}</translation>
    </message>
    <message>
        <source>For: {whom}</source>
        <translation>Para: {whom}</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>Issued reports</source>
        <translation>Informes emitidos</translation>
    </message>
    <message>
        <source>No report has been issued yet. Prepare the report of a quarter and issue it.</source>
        <translation>Aún no se ha emitido ningún informe. Prepare el informe de un trimestre y emítalo.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Records as of {moment}, history entry {seq}</source>
        <translation>Registros al {moment}, entrada {seq} del historial</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>SHA-256 of the file: {hash}</source>
        <translation>SHA-256 del archivo: {hash}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Why it was issued again: {reason}</source>
        <translation>Por qué se emitió de nuevo: {reason}</translation>
    </message>
    <message>
        <source>{number}: {quarter}, issued {moment} by {who}</source>
        <translation>{number}: {quarter}, emitido el {moment} por {who}</translation>
    </message>
    <message>
        <source>{n} report</source>
        <translation>{n} informe</translation>
    </message>
    <message>
        <source>{n} reports</source>
        <translation>{n} informes</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Attached files are lost or damaged. Check the attachments (menu File).</source>
        <translation>Hay archivos adjuntos perdidos o dañados. Compruebe los archivos adjuntos (menú Archivo).</translation>
    </message>
</context>
<context>
    <name>KeptCommands</name>
    <message>
        <source>&amp;Open the report</source>
        <translation>&amp;Abrir el informe</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>Gua&amp;rdar una copia…</translation>
    </message>
    <message>
        <source>Another edition has replaced it.</source>
        <translation>Otra edición lo ha sustituido.</translation>
    </message>
    <message>
        <source>Decisio&amp;n…</source>
        <translation>&amp;Decisión…</translation>
    </message>
    <message>
        <source>E-&amp;mail with the report…</source>
        <translation>&amp;Correo con el informe…</translation>
    </message>
    <message>
        <source>E-mail messages (*.eml)</source>
        <translation>Mensajes de correo (*.eml)</translation>
    </message>
    <message>
        <source>It came &amp;back…</source>
        <translation>Vo&amp;lvió…</translation>
    </message>
    <message>
        <source>It has been recorded.</source>
        <translation>Se registró.</translation>
    </message>
    <message>
        <source>It is sent for information; nobody decides on it.</source>
        <translation>Se envía para información; nadie decide sobre él.</translation>
    </message>
    <message>
        <source>Recei&amp;pt…</source>
        <translation>R&amp;ecibo…</translation>
    </message>
    <message>
        <source>Record first that it was sent.</source>
        <translation>Primero registre que se envió.</translation>
    </message>
    <message>
        <source>Record that it was s&amp;ent…</source>
        <translation>Registrar &amp;que se envió…</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Guardando el informe</translation>
    </message>
    <message>
        <source>You issued it, so you do not decide on it.</source>
        <translation>Usted lo emitió, así que no decide sobre él.</translation>
    </message>
</context>
<context>
    <name>KeptViews</name>
    <message>
        <source>Arran&amp;ge the views…</source>
        <translation>Organizar &amp;las vistas…</translation>
    </message>
    <message>
        <source>Choose a view of your own first.</source>
        <translation>Elija primero una vista propia.</translation>
    </message>
    <message>
        <source>It keeps the filters, the words, the sort and the columns. At most {n} characters.</source>
        <translation>Conserva los filtros, las palabras, el orden y las columnas. Como máximo {n} caracteres.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>Sa&amp;ve as a view…</source>
        <translation>G&amp;uardar como vista…</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Guardar como vista</translation>
    </message>
    <message>
        <source>Save the changes of the vie&amp;w</source>
        <translation>Guardar los ca&amp;mbios de la vista</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Guardar la vista</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>Guardando la vista</translation>
    </message>
    <message>
        <source>Saving the views</source>
        <translation>Guardando las vistas</translation>
    </message>
    <message>
        <source>The view is saved; only you see it.</source>
        <translation>La vista se guardó; solo usted la ve.</translation>
    </message>
    <message>
        <source>The view shows this from now on.</source>
        <translation>La vista muestra esto desde ahora.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>All of them can be turned off under “Single keys in the queue” in the menu.</source>
        <translation>Todas se pueden desactivar con “Teclas sueltas en la cola” en el menú.</translation>
    </message>
    <message>
        <source>Keeping the keys</source>
        <translation>Conservando las teclas</translation>
    </message>
    <message>
        <source>Keys of the queue</source>
        <translation>Teclas de la cola</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Show the standard keys again; Save keeps them</source>
        <translation>Volver a mostrar las teclas estándar; Guardar las conserva</translation>
    </message>
    <message>
        <source>Standard keys</source>
        <translation>Teclas estándar</translation>
    </message>
    <message>
        <source>They hold only while a comment is being read, never while you type. To change one, go to it and press the new key; Backspace leaves the command without a key.</source>
        <translation>Solo rigen mientras se lee un comentario, nunca mientras usted escribe. Para cambiar una, vaya a ella y presione la nueva tecla; Retroceso deja el comando sin tecla.</translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>First day of the leave</source>
        <translation>Primer día de la licencia</translation>
    </message>
    <message>
        <source>Last day of the leave</source>
        <translation>Último día de la licencia</translation>
    </message>
    <message>
        <source>Leave it empty while the end is not known. To record the end later, give the same first day.</source>
        <translation>Déjelo vacío mientras no se sepa el final. Para registrarlo después, indique el mismo primer día.</translation>
    </message>
    <message>
        <source>Leave of {name}</source>
        <translation>Licencia de {name}</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the leave</source>
        <translation>Registrando la licencia</translation>
    </message>
</context>
<context>
    <name>LeaveInForm</name>
    <message>
        <source>In which versions?</source>
        <translation>¿En qué versiones?</translation>
    </message>
    <message>
        <source>Leave in {number}</source>
        <translation>Dejar en {number}</translation>
    </message>
    <message>
        <source>Leave it in</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Leaving the words in</source>
        <translation>Dejando las palabras</translation>
    </message>
    <message>
        <source>The program takes these words out because somebody of the case is named so, or because they look like a number. They will be read in this place only. The history keeps who left them in and why.</source>
        <translation>El programa quita estas palabras porque alguien del caso se llama así o porque parecen un número. Se leerán solo en este lugar. El historial conserva quién las dejó y por qué.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>{where}: “{words}”</source>
        <translation>{where}: “{words}”</translation>
    </message>
</context>
<context>
    <name>LetterCommands</name>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>It is noted that the letter came back.</source>
        <translation>Está anotado que la carta se devolvió.</translation>
    </message>
    <message>
        <source>It is noted that {number} came back.</source>
        <translation>Se anotó que {number} se devolvió.</translation>
    </message>
    <message>
        <source>Mail drafts (*.eml)</source>
        <translation>Borradores de correo (*.eml)</translation>
    </message>
    <message>
        <source>Make a mail draft…</source>
        <translation>Crear un borrador de correo…</translation>
    </message>
    <message>
        <source>No letter is chosen.</source>
        <translation>No se ha elegido ninguna carta.</translation>
    </message>
    <message>
        <source>Note that it came back…</source>
        <translation>Anotar que se devolvió…</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>Abrir la carta</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save the letter…</source>
        <translation>Guardar la carta…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message>
        <source>Saving the letter</source>
        <translation>Guardando la carta</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>Escribir una carta…</translation>
    </message>
    <message>
        <source>{number} is kept on the case. Print it or mail it from the tab Letters.</source>
        <translation>{number} se conserva en el caso. Imprímala o envíela por correo desde la pestaña Cartas.</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>How the appeal was decided, as it is recorded.</source>
        <translation>Cómo se decidió la apelación, según está registrado.</translation>
    </message>
    <message>
        <source>How the person asks to be addressed; where they said nothing, their name.</source>
        <translation>Cómo pide la persona que se dirijan a ella; si no dijo nada, su nombre.</translation>
    </message>
    <message>
        <source>The addressee&apos;s name, as the person uses it.</source>
        <translation>El nombre del destinatario, como lo usa la persona.</translation>
    </message>
    <message>
        <source>The agency to which the complaint is referred, with its address.</source>
        <translation>La agencia a la que se remite la queja, con su dirección.</translation>
    </message>
    <message>
        <source>The agency&apos;s address, as it stands in the letterhead.</source>
        <translation>La dirección de la agencia, como figura en el membrete.</translation>
    </message>
    <message>
        <source>The allegations with their alleged bases, numbered.</source>
        <translation>Las alegaciones con sus motivos alegados, numeradas.</translation>
    </message>
    <message>
        <source>The allegations, each with its finding and what the finding means.</source>
        <translation>Las alegaciones, cada una con su conclusión y lo que esta significa.</translation>
    </message>
    <message>
        <source>The day by which the complaint is due to be answered.</source>
        <translation>El día en que vence la respuesta a la queja.</translation>
    </message>
    <message>
        <source>The day by which the information is needed.</source>
        <translation>El día para el que se necesita la información.</translation>
    </message>
    <message>
        <source>The day of the incident.</source>
        <translation>El día del incidente.</translation>
    </message>
    <message>
        <source>The day on which the appeal was decided.</source>
        <translation>El día en que se decidió la apelación.</translation>
    </message>
    <message>
        <source>The day on which the letter is sent.</source>
        <translation>El día en que se envía la carta.</translation>
    </message>
    <message>
        <source>The day on which the office received the appeal.</source>
        <translation>El día en que la oficina recibió la apelación.</translation>
    </message>
    <message>
        <source>The day on which the office received the complaint.</source>
        <translation>El día en que la oficina recibió la queja.</translation>
    </message>
    <message>
        <source>The due date before it was extended.</source>
        <translation>El vencimiento antes de la prórroga.</translation>
    </message>
    <message>
        <source>The last day to file with the federal agencies: 180 days after the incident.</source>
        <translation>El último día para presentar una queja ante las agencias federales: 180 días después del incidente.</translation>
    </message>
    <message>
        <source>The last day to file with the state&apos;s civil rights agency: one year after the incident.</source>
        <translation>El último día para presentar una queja ante la agencia estatal de derechos civiles: un año después del incidente.</translation>
    </message>
    <message>
        <source>The name of the office.</source>
        <translation>El nombre de la oficina.</translation>
    </message>
    <message>
        <source>The name of whoever sends the letter.</source>
        <translation>El nombre de quien envía la carta.</translation>
    </message>
    <message>
        <source>The number of the complaint, as C-2026-0143.</source>
        <translation>El número de la queja, como C-2026-0143.</translation>
    </message>
    <message>
        <source>The place of the paragraphs that the writer adds; nothing stands there where none are added.</source>
        <translation>El lugar de los párrafos que añade quien escribe; si no se añade ninguno, no figura nada.</translation>
    </message>
    <message>
        <source>The reasons of the decision, in words for the person.</source>
        <translation>Las razones de la decisión, en palabras para la persona.</translation>
    </message>
    <message>
        <source>The rights to go elsewhere, from the text of that name.</source>
        <translation>El derecho a acudir a otras agencias, del texto de ese nombre.</translation>
    </message>
    <message>
        <source>The rule for the answer: so many business days from the letter.</source>
        <translation>La regla para la respuesta: tantos días hábiles desde la carta.</translation>
    </message>
    <message>
        <source>The rule that the due date follows.</source>
        <translation>La regla que sigue el vencimiento.</translation>
    </message>
    <message>
        <source>Their title, or their role in the office.</source>
        <translation>Su cargo o su rol en la oficina.</translation>
    </message>
    <message>
        <source>What follows from the decision on the appeal for the complaint.</source>
        <translation>Lo que sigue para la queja de la decisión sobre la apelación.</translation>
    </message>
    <message>
        <source>What the office does next, in words for the person.</source>
        <translation>Lo que la oficina hace a continuación, en palabras para la persona.</translation>
    </message>
    <message>
        <source>What the person is asked for; each line an item of a list.</source>
        <translation>Lo que se pide a la persona; cada línea es un elemento de una lista.</translation>
    </message>
    <message>
        <source>Where it happened: line, station or stop.</source>
        <translation>Dónde ocurrió: línea, estación o parada.</translation>
    </message>
    <message>
        <source>Why more time is needed, in words for the person.</source>
        <translation>Por qué se necesita más tiempo, en palabras para la persona.</translation>
    </message>
    <message>
        <source>Why that agency is the right one, in words for the person.</source>
        <translation>Por qué esa agencia es la que corresponde, en palabras para la persona.</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Addressee</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Allegation {n}, as the letter tells it</source>
        <translation>Alegación {n}, como la cuenta la carta</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Responder hasta</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo electrónico</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>Próximo paso antes del</translation>
    </message>
    <message>
        <source>Next step of the case</source>
        <translation>Próximo paso del caso</translation>
    </message>
    <message>
        <source>Of the case, once the letter is out. Empty: it stays as it is.</source>
        <translation>Del caso, cuando la carta haya salido. Vacío: queda como está.</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Send the letter</source>
        <translation>Enviar la carta</translation>
    </message>
    <message>
        <source>Sending keeps the letter on the case exactly as the preview shows it, with its number and without the mark of a draft. It is never changed afterwards; then print it or mail it.</source>
        <translation>Al enviarla, la carta se conserva en el caso exactamente como la muestra la vista previa, con su número y sin la marca de borrador. Después nunca se cambia; entonces imprímala o envíela por correo.</translation>
    </message>
    <message>
        <source>Sending the letter</source>
        <translation>Enviando la carta</translation>
    </message>
    <message>
        <source>The preview shows what you typed last. Look at it, then send the letter.</source>
        <translation>La vista previa muestra lo último que escribió. Revísela y después envíe la carta.</translation>
    </message>
    <message>
        <source>What the case says stands here in the language it was recorded in: put it into {language}.</source>
        <translation>Lo que dice el caso figura aquí en el idioma en que se registró: póngalo en {language}.</translation>
    </message>
    <message>
        <source>{kind} on {number}, {language}</source>
        <translation>{kind} sobre {number}, {language}</translation>
    </message>
</context>
<context>
    <name>LetterheadForm</name>
    <message>
        <source>Address, telephone, e-mail: each on a line of its own, six at most.</source>
        <translation>Dirección, teléfono, correo: cada uno en su propia línea, seis como máximo.</translation>
    </message>
    <message>
        <source>In a few words, for those who hear the page.</source>
        <translation>En pocas palabras, para quienes escuchan la página.</translation>
    </message>
    <message>
        <source>It stands large at the head of a first page. Issued reports keep the head they have.</source>
        <translation>Figura en grande al principio de una primera página. Los informes emitidos conservan el que tienen.</translation>
    </message>
    <message>
        <source>Letterhead and seal</source>
        <translation>Membrete y sello</translation>
    </message>
    <message>
        <source>Lines below it</source>
        <translation>Líneas debajo</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>Nombre de la agencia</translation>
    </message>
    <message>
        <source>PNG or JPEG, best 300 by 300 dots or more. Only the picture itself is kept.</source>
        <translation>PNG o JPEG, mejor de 300 por 300 puntos o más. Solo se conserva la imagen misma.</translation>
    </message>
    <message>
        <source>Picture of the seal</source>
        <translation>Imagen del sello</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the letterhead</source>
        <translation>Guardando el membrete</translation>
    </message>
    <message>
        <source>Say in a few words what the seal shows.</source>
        <translation>Diga en pocas palabras lo que muestra el sello.</translation>
    </message>
    <message>
        <source>So a first page begins</source>
        <translation>Así comienza una primera página</translation>
    </message>
    <message>
        <source>Take the seal away</source>
        <translation>Quitar el sello</translation>
    </message>
    <message>
        <source>The picture of the seal was read.</source>
        <translation>Se leyó la imagen del sello.</translation>
    </message>
    <message>
        <source>What the seal shows</source>
        <translation>Lo que muestra el sello</translation>
    </message>
</context>
<context>
    <name>LetterheadPreview</name>
    <message>
        <source>Preview of a first page without a letterhead</source>
        <translation>Vista previa de una primera página sin membrete</translation>
    </message>
    <message>
        <source>Preview of a first page: {words}</source>
        <translation>Vista previa de una primera página: {words}</translation>
    </message>
    <message>
        <source>Seal: {words}</source>
        <translation>Sello: {words}</translation>
    </message>
</context>
<context>
    <name>LetterheadReading</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Letterhead and seal</source>
        <translation>Membrete y sello</translation>
    </message>
    <message>
        <source>Seal: {words}</source>
        <translation>Sello: {words}</translation>
    </message>
    <message>
        <source>The office has given no letterhead. Reports begin with the name of the office.</source>
        <translation>La oficina no ha indicado un membrete. Los informes comienzan con el nombre de la oficina.</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Agency’s address</source>
        <translation>Dirección de la agencia</translation>
    </message>
    <message>
        <source>Allegations</source>
        <translation>Alegaciones</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Responder hasta</translation>
    </message>
    <message>
        <source>Answer to the {letter}: asked for by {day}.</source>
        <translation>Respuesta a: {letter}; pedida para el {day}.</translation>
    </message>
    <message>
        <source>Appeal decided</source>
        <translation>Apelación decidida</translation>
    </message>
    <message>
        <source>Appeal received</source>
        <translation>Apelación recibida</translation>
    </message>
    <message>
        <source>Date of the incident</source>
        <translation>Fecha del incidente</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Fecha de la carta</translation>
    </message>
    <message>
        <source>Date received</source>
        <translation>Fecha de recepción</translation>
    </message>
    <message>
        <source>Deadline of the federal agencies</source>
        <translation>Fecha límite de las agencias federales</translation>
    </message>
    <message>
        <source>Deadline of the state agency</source>
        <translation>Fecha límite de la agencia estatal</translation>
    </message>
    <message>
        <source>Decision on the appeal</source>
        <translation>Decisión sobre la apelación</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Due date before</source>
        <translation>Vencimiento anterior</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Conclusiones</translation>
    </message>
    <message>
        <source>Further paragraphs</source>
        <translation>Otros párrafos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Nombre de la oficina</translation>
    </message>
    <message>
        <source>Number of the complaint</source>
        <translation>Número de la queja</translation>
    </message>
    <message>
        <source>Officer’s name</source>
        <translation>Nombre del oficial</translation>
    </message>
    <message>
        <source>Officer’s title</source>
        <translation>Cargo del oficial</translation>
    </message>
    <message>
        <source>Place of the incident</source>
        <translation>Lugar del incidente</translation>
    </message>
    <message>
        <source>Reasons of the decision</source>
        <translation>Razones de la decisión</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Remitida a</translation>
    </message>
    <message>
        <source>Rights to go elsewhere</source>
        <translation>Derecho a acudir a otras agencias</translation>
    </message>
    <message>
        <source>Rule of the answer</source>
        <translation>Regla de la respuesta</translation>
    </message>
    <message>
        <source>Rule of the due date</source>
        <translation>Regla del vencimiento</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Lo que sigue de ella</translation>
    </message>
    <message>
        <source>What happens next, for the person</source>
        <translation>Lo que sigue para la persona</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Lo que se pide</translation>
    </message>
    <message>
        <source>Why it is referred</source>
        <translation>Por qué se remite</translation>
    </message>
    <message>
        <source>Why more time is needed</source>
        <translation>Por qué se necesita más tiempo</translation>
    </message>
    <message>
        <source>Wishes to be addressed as</source>
        <translation>Trato preferido</translation>
    </message>
    <message>
        <source>{kind}, {day}</source>
        <translation>{kind}, {day}</translation>
    </message>
    <message>
        <source>{letter}, came back</source>
        <translation>{letter}, devuelta</translation>
    </message>
    <message>
        <source>{letter}: due {when} ({n} {count} from {event}). {source}.</source>
        <translation>{letter}: vence {when} ({n} {count} desde {event}). {source}.</translation>
    </message>
    <message>
        <source>{letter}: sent on {day}, after its due date, {due}.</source>
        <translation>{letter}: enviada el {day}, después de su vencimiento, el {due}.</translation>
    </message>
    <message>
        <source>{letter}: sent on {day}, in time.</source>
        <translation>{letter}: enviada el {day}, a tiempo.</translation>
    </message>
</context>
<context>
    <name>LettersTab</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Responder hasta</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>No letter was sent on this complaint yet.</source>
        <translation>Aún no se ha enviado ninguna carta sobre esta queja.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>edition {n}</source>
        <translation>edición {n}</translation>
    </message>
</context>
<context>
    <name>LettersView</name>
    <message>
        <source>Answer by</source>
        <translation>Responder hasta</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Did not come back</source>
        <translation>No se devolvió</translation>
    </message>
    <message>
        <source>Enter opens the complaint of the letter. Whom it went to and what it says are read there, after a look at the identities.</source>
        <translation>Entrar abre la queja de la carta. A quién se dirigió y qué dice se lee allí, después de ver las identidades.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>No letter was sent yet. Open a complaint and write one: it stands here once it is sent.</source>
        <translation>Aún no se ha enviado ninguna carta. Abra una queja y escriba una: figura aquí cuando se envía.</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>No se pidió</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Search number of letter or complaint</source>
        <translation>Buscar número de carta o de queja</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>{n} letter</source>
        <translation>{n} carta</translation>
    </message>
    <message>
        <source>{n} letters</source>
        <translation>{n} cartas</translation>
    </message>
</context>
<context>
    <name>LikelyPanel</name>
    <message>
        <source>Link the new complaint with the chosen one</source>
        <translation>Vincular la nueva queja con la elegida</translation>
    </message>
    <message>
        <source>Perhaps the same again</source>
        <translation>Quizá lo mismo otra vez</translation>
    </message>
    <message>
        <source>{n} complaint may be the same.</source>
        <translation>{n} queja puede ser la misma.</translation>
    </message>
    <message>
        <source>{n} complaints may be the same.</source>
        <translation>{n} quejas pueden ser la misma.</translation>
    </message>
</context>
<context>
    <name>LineMap</name>
    <message>
        <source>Map of line {line}</source>
        <translation>Mapa de la línea {line}</translation>
    </message>
    <message>
        <source>The course of line {line}</source>
        <translation>El recorrido de la línea {line}</translation>
    </message>
    <message>
        <source>{said}, directions {ends}</source>
        <translation>{said}, sentidos {ends}</translation>
    </message>
    <message>
        <source>{said}. A ring marks {place}.</source>
        <translation>{said}. Un círculo marca {place}.</translation>
    </message>
    <message>
        <source>{said}. Where on it the incident was is not known.</source>
        <translation>{said}. No se sabe en qué punto de ella ocurrió el incidente.</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>How do they belong together?</source>
        <translation>¿Qué relación tienen?</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Link {number} with another complaint</source>
        <translation>Vincular {number} con otra queja</translation>
    </message>
    <message>
        <source>Linking the complaints</source>
        <translation>Vinculando las quejas</translation>
    </message>
    <message>
        <source>Number of the other complaint</source>
        <translation>Número de la otra queja</translation>
    </message>
    <message>
        <source>Who may open both complaints reads it.</source>
        <translation>Lo lee quien puede abrir ambas quejas.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message>
        <source>Reading the selected rows</source>
        <translation>Leyendo las filas seleccionadas</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>sorted ascending</source>
        <translation>orden ascendente</translation>
    </message>
    <message>
        <source>sorted descending</source>
        <translation>orden descendente</translation>
    </message>
    <message>
        <source>{said}, as number {n}</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Columns of {name}</source>
        <translation>Columnas de {name}</translation>
    </message>
</context>
<context>
    <name>LockWindow</name>
    <message>
        <source>&amp;Close the office</source>
        <translation>&amp;Cerrar la oficina</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>Locked — {office}</source>
        <translation>Bloqueada — {office}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The office is locked</source>
        <translation>La oficina está bloqueada</translation>
    </message>
    <message>
        <source>Unless you changed it, the passphrase of the demonstration is “{words}”.</source>
        <translation>Si no la cambió, la frase de contraseña de la demostración es “{words}”.</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Desbloqueando</translation>
    </message>
    <message>
        <source>{person}, {office}. What you were doing is kept, and is here again after your passphrase.</source>
        <translation>{person}, {office}. Lo que estaba haciendo se conserva y estará aquí de nuevo tras su frase de contraseña.</translation>
    </message>
</context>
<context>
    <name>LookForm</name>
    <message>
        <source>Another reason</source>
        <translation>Otra razón</translation>
    </message>
    <message>
        <source>Answering a request for records</source>
        <translation>Respuesta a una solicitud de registros</translation>
    </message>
    <message>
        <source>Choose by when it is to be done.</source>
        <translation>Elija para cuándo debe realizarse.</translation>
    </message>
    <message>
        <source>Contacting a person in it</source>
        <translation>Contacto con una persona de la queja</translation>
    </message>
    <message>
        <source>Has it recurred?</source>
        <translation>¿Ha vuelto a ocurrir?</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>It has recurred: the action is reopened</source>
        <translation>Volvió a ocurrir: la medida se reabre</translation>
    </message>
    <message>
        <source>Names, contacts and what people volunteered about themselves are shown until you lock or close the office. That you looked, and why, is kept in the history.</source>
        <translation>Los nombres, los contactos y lo que las personas dijeron voluntariamente sobre sí mismas se muestran hasta que usted bloquee o cierre la oficina. Que usted los vio, y por qué, se conserva en el historial.</translation>
    </message>
    <message>
        <source>Needed for another reason.</source>
        <translation>Necesario si es por otra razón.</translation>
    </message>
    <message>
        <source>New due date, where it has recurred</source>
        <translation>Nuevo vencimiento, si volvió a ocurrir</translation>
    </message>
    <message>
        <source>Ninety-day look at the action</source>
        <translation>Examen de la medida a los noventa días</translation>
    </message>
    <message>
        <source>No recurrence</source>
        <translation>No se repitió</translation>
    </message>
    <message>
        <source>Nothing that you may see.</source>
        <translation>Nada que usted pueda ver.</translation>
    </message>
    <message>
        <source>Recorded since the action closed, on the same line, unit, source or badge:</source>
        <translation>Registrado desde que se cerró la medida, en la misma línea, unidad, fuente o placa:</translation>
    </message>
    <message>
        <source>Records, recordings, the same employee, line or product. No names.</source>
        <translation>Registros, grabaciones, el mismo empleado, línea o producto. Sin nombres.</translation>
    </message>
    <message>
        <source>Reviewing the case or its findings</source>
        <translation>Revisión del caso o de sus conclusiones</translation>
    </message>
    <message>
        <source>Save the look</source>
        <translation>Guardar el examen</translation>
    </message>
    <message>
        <source>Saving the look</source>
        <translation>Guardando el examen</translation>
    </message>
    <message>
        <source>Say the reason in a few words.</source>
        <translation>Diga la razón en pocas palabras.</translation>
    </message>
    <message>
        <source>Show the identities in {number}</source>
        <translation>Mostrar las identidades en {number}</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Showing the identities</source>
        <translation>Mostrando las identidades</translation>
    </message>
    <message>
        <source>What did you look at, and what did you see?</source>
        <translation>¿Qué examinó y qué vio?</translation>
    </message>
    <message>
        <source>Why do you need them?</source>
        <translation>¿Por qué los necesita?</translation>
    </message>
    <message>
        <source>Working on this complaint</source>
        <translation>Trabajo en esta queja</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Demonstration: everything in this office is fictional. Persons, events and figures are invented.</source>
        <translation>Demostración: todo en esta oficina es ficticio. Las personas, los hechos y las cifras son inventados.</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Borrador guardado {time}</translation>
    </message>
    <message>
        <source>GEN 63 Desktop</source>
        <translation>GEN 63 Desktop</translation>
    </message>
    <message>
        <source>Something is still being saved. Close the window again in a moment.</source>
        <translation>Todavía se está guardando algo. Cierre la ventana de nuevo en un momento.</translation>
    </message>
</context>
<context>
    <name>MakeRecoveryKeyForm</name>
    <message>
        <source>It opens everything, sealed cases too. It is shown only once: print it, keep it in a safe, outside of this office&apos;s computers, for example with counsel. Whenever it is used, the history says so and everybody who administers the office is told.</source>
        <translation>Lo abre todo, también los casos sellados. Se muestra una sola vez: imprímala y guárdela en una caja fuerte, fuera de las computadoras de esta oficina, por ejemplo con la asesoría jurídica. Cada vez que se usa, el historial lo dice y se avisa a todas las personas que administran la oficina.</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Crear una nueva clave de recuperación</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Crear una clave de recuperación</translation>
    </message>
    <message>
        <source>Making the recovery key</source>
        <translation>Creando la clave de recuperación</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The recovery key that you have had until now will no longer open the office, and the office is encrypted with a new key. Each person must sign in once before the new recovery key can give back what is sealed for them.</source>
        <translation>La clave de recuperación que tenía hasta ahora ya no abrirá la oficina, y la oficina se cifra con una clave nueva. Cada persona debe iniciar sesión una vez antes de que la nueva clave de recuperación pueda devolverle lo que está sellado para ella.</translation>
    </message>
    <message>
        <source>When somebody forgets their passphrase, the recovery key gives them a new one. Without it, and with every passphrase forgotten, all records are lost: nobody can open them, not even who made this program.</source>
        <translation>Cuando alguien olvida su frase de contraseña, la clave de recuperación le da una nueva. Sin ella, y con todas las frases de contraseña olvidadas, se pierden todos los registros: nadie puede abrirlos, ni siquiera quien hizo este programa.</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>About this import</source>
        <translation>Sobre esta importación</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Files of this layout were imported before; their mapping is used again. Check it.</source>
        <translation>Ya se importaron archivos con este formato; se usa de nuevo su correspondencia. Compruébela.</translation>
    </message>
    <message>
        <source>How the files belong together</source>
        <translation>Qué relación hay entre los archivos</translation>
    </message>
    <message>
        <source>Number that joins “{file}”</source>
        <translation>Número que une “{file}”</translation>
    </message>
    <message>
        <source>Reading the words of the column</source>
        <translation>Leyendo las palabras de la columna</translation>
    </message>
    <message>
        <source>The columns were recognized by their titles and values. Check them.</source>
        <translation>Las columnas se reconocieron por sus títulos y valores. Compruébelas.</translation>
    </message>
    <message>
        <source>Years are written with two digits: 00 to {year:02} mean 20xx, later ones 19xx</source>
        <translation>Los años se escriben con dos dígitos: de 00 a {year:02} significan 20xx; los posteriores, 19xx</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>Marking the words</source>
        <translation>Marcando las palabras</translation>
    </message>
    <message>
        <source>On which ground?</source>
        <translation>¿Con qué fundamento?</translation>
    </message>
    <message>
        <source>Out of which versions?</source>
        <translation>¿De qué versiones?</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take out of {number}</source>
        <translation>Tachar en {number}</translation>
    </message>
    <message>
        <source>The ground stands in the place of the words. Confirm with counsel that it applies.</source>
        <translation>El fundamento figura en lugar de las palabras. Confirme con la asesoría jurídica que corresponde.</translation>
    </message>
    <message>
        <source>Words that tell something wherever they stand are taken out of every text of the case, so that the finished file holds them nowhere.</source>
        <translation>Las palabras que revelan algo dondequiera que estén se quitan de todos los textos del caso, de modo que el archivo terminado no las contenga en ninguna parte.</translation>
    </message>
    <message>
        <source>{where}: “{words}”</source>
        <translation>{where}: “{words}”</translation>
    </message>
</context>
<context>
    <name>MatchForm</name>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Asociar</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Asociando</translation>
    </message>
    <message>
        <source>Type a part of the name or the number. Those with the same name stand first.</source>
        <translation>Escriba una parte del nombre o el número. Primero figuran quienes tienen el mismo nombre.</translation>
    </message>
    <message>
        <source>Who is {name}?</source>
        <translation>¿Quién es {name}?</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Comfortable</source>
        <translation>&amp;Cómodas</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Rows of lists</source>
        <translation>&amp;Filas de las listas</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el s&amp;istema</translation>
    </message>
    <message>
        <source>C&amp;ompact, more in sight</source>
        <translation>C&amp;ompactas, más a la vista</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Lan&amp;guage (idioma)</source>
        <translation>&amp;Idioma (language)</translation>
    </message>
    <message>
        <source>Lock aft&amp;er</source>
        <translation>Bloquear &amp;después de</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texto &amp;más pequeño</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
        <source>Text at {n}%</source>
        <translation>Texto al {n}%</translation>
    </message>
    <message>
        <source>{n} minutes without work</source>
        <translation>{n} minutos sin trabajo</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>(a picture)</source>
        <translation>(una imagen)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Both of you changed this</source>
        <translation>Ambos cambiaron esto</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Merge {number} into another complaint</source>
        <translation>Unir {number} a otra queja</translation>
    </message>
    <message>
        <source>Merging the complaints</source>
        <translation>Uniendo las quejas</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Number of the complaint that is kept</source>
        <translation>Número de la queja que se conserva</translation>
    </message>
    <message>
        <source>Only you changed “{field}”: {value}</source>
        <translation>Solo usted cambió “{field}”: {value}</translation>
    </message>
    <message>
        <source>Save this version</source>
        <translation>Guardar esta versión</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Someone else saved this while you were working on it.</source>
        <translation>Otra persona lo guardó mientras usted trabajaba en ello.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>El de la otra persona</translation>
    </message>
    <message>
        <source>Theirs: {value}</source>
        <translation>De la otra persona: {value}</translation>
    </message>
    <message>
        <source>Which “{field}” is kept?</source>
        <translation>¿Qué “{field}” se conserva?</translation>
    </message>
    <message>
        <source>Why are they the same?</source>
        <translation>¿Por qué son la misma?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>El suyo</translation>
    </message>
    <message>
        <source>Yours: {value}</source>
        <translation>Suyo: {value}</translation>
    </message>
    <message>
        <source>{number} is closed as a duplicate and stays as it is: its allegations, people, notes, letters and files are seen from the complaint that is kept. Every figure counts the two once, unless {number} has a finding of its own. The merge can be undone.</source>
        <translation>{number} se cierra como duplicada y queda como está: sus alegaciones, personas, notas, cartas y archivos se ven desde la queja que se conserva. Toda cifra cuenta las dos una sola vez, salvo que {number} tenga una conclusión propia. La unión se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>MessageForm</name>
    <message>
        <source>A file that your mail program opens as a message ready to be sent, with the report attached. An e-mail is as safe as the way that it goes.</source>
        <translation>Un archivo que su programa de correo abre como mensaje listo para enviar, con el informe adjunto. Un correo es tan seguro como el camino que recorre.</translation>
    </message>
    <message>
        <source>Attached is {number}, issued on {day}. Whoever holds the file can have it checked: its SHA-256 is
{hash}</source>
        <translation>Se adjunta {number}, emitido el {day}. Quien tenga el archivo puede hacer que se compruebe: su SHA-256 es
{hash}</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo electrónico</translation>
    </message>
    <message>
        <source>E-mail with the report</source>
        <translation>Correo con el informe</translation>
    </message>
    <message>
        <source>May be left to the mail program.</source>
        <translation>Se puede dejar al programa de correo.</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Guardar el borrador</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Writing the message</source>
        <translation>Escribiendo el mensaje</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>No se pudo hacer</translation>
    </message>
    <message>
        <source>{n} things need attention. Nothing was changed.</source>
        <translation>{n} cosas requieren atención. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>An entry cannot be changed later; what is wrong in it is corrected by a further one.</source>
        <translation>Una entrada no se puede cambiar después; lo que en ella sea incorrecto se corrige con otra.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Writing it down</source>
        <translation>Anotando</translation>
    </message>
    <message>
        <source>{number} changes hands</source>
        <translation>{number} cambia de manos</translation>
    </message>
</context>
<context>
    <name>MyDecisions</name>
    <message>
        <source>Bases</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>My decisions</source>
        <translation>Mis decisiones</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>You have decided no comment yet. Your decisions are listed here.</source>
        <translation>Aún no ha decidido ningún comentario. Aquí se listan sus decisiones.</translation>
    </message>
    <message>
        <source>{n} decision of mine</source>
        <translation>{n} decisión mía</translation>
    </message>
    <message>
        <source>{n} decisions of mine</source>
        <translation>{n} decisiones mías</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>May do for the chief</source>
        <translation>Puede hacer por la Dirección</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Record a designation</source>
        <translation>Registrar una designación</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the designation</source>
        <translation>Registrando la designación</translation>
    </message>
    <message>
        <source>The period cannot start before this day.</source>
        <translation>El período no puede empezar antes de este día.</translation>
    </message>
    <message>
        <source>The reference of the memorandum or letter that names the person.</source>
        <translation>La referencia del memorando o la carta que nombra a la persona.</translation>
    </message>
    <message>
        <source>To, this day included</source>
        <translation>Hasta, este día incluido</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Escrito el</translation>
    </message>
</context>
<context>
    <name>NarrowingForm</name>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Por quién</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>None ticked: everything.</source>
        <translation>Nada marcado: todo.</translation>
    </message>
    <message>
        <source>Show a part of the time line</source>
        <translation>Mostrar una parte de la cronología</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>The complaint itself</source>
        <translation>La queja misma</translation>
    </message>
    <message>
        <source>This day is before the first one. Type a later day.</source>
        <translation>Este día es anterior al primero. Escriba uno posterior.</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Hasta e incluido</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>{name}, {n} waiting</source>
        <translation>{name}, {n} en espera</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>&amp;Draw six words</source>
        <translation>&amp;Sacar seis palabras al azar</translation>
    </message>
    <message>
        <source>At least 15 characters, at most 1,000; four or more unrelated words make a good one. Blanks and every letter count. You need not change it later.</source>
        <translation>Al menos 15 caracteres, como máximo 1,000; cuatro o más palabras sin relación entre sí hacen una buena. Los espacios y cada letra cuentan. No tiene que cambiarla después.</translation>
    </message>
    <message>
        <source>Fills in six words drawn at random and shows them, so that you can write them down.</source>
        <translation>Escribe seis palabras sacadas al azar y las muestra para que pueda anotarlas.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Six words: {words}</source>
        <translation>Seis palabras: {words}</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Las dos frases de contraseña son distintas. Escriba la misma dos veces.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Goes with the decision. Esc goes back to the comment.</source>
        <translation>Acompaña a la decisión. Esc vuelve al comentario.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on this comment</source>
        <translation>Nota sobre este comentario</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>A note cannot be changed later.</source>
        <translation>Una nota no se puede cambiar después.</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Añadir la nota</translation>
    </message>
    <message>
        <source>Adding the note</source>
        <translation>Añadiendo la nota</translation>
    </message>
    <message>
        <source>No names of complainants, witnesses or respondents.</source>
        <translation>Sin nombres de denunciantes, testigos ni partes denunciadas.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on obligation {code}</source>
        <translation>Nota sobre la obligación {code}</translation>
    </message>
    <message>
        <source>Note on {number}</source>
        <translation>Nota sobre {number}</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Saving the note</source>
        <translation>Guardando la nota</translation>
    </message>
    <message>
        <source>The note stands beside the state, with your name and the time, also in reports. It changes no state: that follows from the records alone.</source>
        <translation>La nota figura junto al estado, con su nombre y la hora, también en los informes. No cambia ningún estado: este se deriva solo de los registros.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>All problems</source>
        <translation>Todos los problemas</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Descartar este mensaje</translation>
    </message>
</context>
<context>
    <name>ObligationDetail</name>
    <message>
        <source>As of {day}, from the records as of {moment}. Head of the history: entry {number}, {hash}.</source>
        <translation>Al {day}, según los registros al {moment}. Cabeza del historial: entrada {number}, {hash}.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>How the day is read</source>
        <translation>Cómo se lee el día</translation>
    </message>
    <message>
        <source>How the state is computed</source>
        <translation>Cómo se calcula el estado</translation>
    </message>
    <message>
        <source>Looked at here: {part}</source>
        <translation>Lo que se examina aquí: {part}</translation>
    </message>
    <message>
        <source>No figures.</source>
        <translation>Sin cifras.</translation>
    </message>
    <message>
        <source>No note.</source>
        <translation>Sin notas.</translation>
    </message>
    <message>
        <source>No record stands behind this state.</source>
        <translation>Ningún registro respalda este estado.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes (they change no state)</source>
        <translation>Notas (no cambian ningún estado)</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Obligación</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requisitos</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>The policy says: {words}</source>
        <translation>La política dice: {words}</translation>
    </message>
    <message>
        <source>{clause}, obligation {code}</source>
        <translation>{clause}, obligación {code}</translation>
    </message>
    <message>
        <source>{text}
Noted by {name}, {moment}</source>
        <translation>{text}
Anotado por {name}, {moment}</translation>
    </message>
    <message>
        <source>{text}
Taken back by {name}, {moment}: {why}</source>
        <translation>{text}
Retirado por {name}, {moment}: {why}</translation>
    </message>
</context>
<context>
    <name>OneTableForm</name>
    <message>
        <source>Save it…</source>
        <translation>Guardarla…</translation>
    </message>
    <message>
        <source>Save one table of {report}</source>
        <translation>Guardar una tabla de {report}</translation>
    </message>
    <message>
        <source>Source, time range and scope go along: on a sheet of their own in a workbook, in a text file beside CSV.</source>
        <translation>Van incluidos la fuente, el período y el alcance: en una hoja propia en un libro de Excel, en un archivo de texto junto al CSV.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>It stands in the chain of custody.</source>
        <translation>Consta en la cadena de custodia.</translation>
    </message>
    <message>
        <source>The answer is noted.</source>
        <translation>La respuesta se anotó.</translation>
    </message>
    <message>
        <source>The call is linked to the complaint.</source>
        <translation>La llamada se vinculó a la queja.</translation>
    </message>
    <message>
        <source>The call is saved.</source>
        <translation>La llamada se guardó.</translation>
    </message>
    <message>
        <source>The correction stands in the chain of custody.</source>
        <translation>La corrección consta en la cadena de custodia.</translation>
    </message>
    <message>
        <source>The description is saved.</source>
        <translation>La descripción se guardó.</translation>
    </message>
    <message>
        <source>The evidence is recorded.</source>
        <translation>La prueba se registró.</translation>
    </message>
    <message>
        <source>The evidence is withdrawn; it stays in sight.</source>
        <translation>La prueba se retiró; sigue a la vista.</translation>
    </message>
    <message>
        <source>The interview is noted.</source>
        <translation>La entrevista se anotó.</translation>
    </message>
    <message>
        <source>The interview is saved.</source>
        <translation>La entrevista se guardó.</translation>
    </message>
    <message>
        <source>The issue is in the plan.</source>
        <translation>El asunto está en el plan.</translation>
    </message>
    <message>
        <source>The issue is saved.</source>
        <translation>El asunto se guardó.</translation>
    </message>
    <message>
        <source>The recording is evidence now.</source>
        <translation>La grabación ya es un elemento de prueba.</translation>
    </message>
    <message>
        <source>The request is noted; its hours are counted down.</source>
        <translation>La solicitud se anotó; sus horas ya se cuentan.</translation>
    </message>
    <message>
        <source>The request is saved.</source>
        <translation>La solicitud se guardó.</translation>
    </message>
    <message>
        <source>The task has ended.</source>
        <translation>La tarea terminó.</translation>
    </message>
    <message>
        <source>The task is given.</source>
        <translation>La tarea se asignó.</translation>
    </message>
    <message>
        <source>The task is saved.</source>
        <translation>La tarea se guardó.</translation>
    </message>
    <message>
        <source>There is no file and no picture on the clipboard. Copy one first.</source>
        <translation>No hay ningún archivo ni imagen en el portapapeles. Copie uno primero.</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Open the customer comment it came from</source>
        <translation>Abrir el comentario de usuario del que proviene</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>31 to 60</source>
        <translation>De 31 a 60</translation>
    </message>
    <message>
        <source>61 to 90</source>
        <translation>De 61 a 90</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contados</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Departments and courses</source>
        <translation>Departamentos y cursos</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>Last roster up to then: {day}.</source>
        <translation>Última lista de personal hasta entonces: {day}.</translation>
    </message>
    <message>
        <source>No roster has been taken in yet.</source>
        <translation>Aún no se ha incorporado ninguna lista de personal.</translation>
    </message>
    <message>
        <source>Nobody is employed on this day. Import a roster first.</source>
        <translation>No hay nadie empleado ese día. Primero importe una lista de personal.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation>Aún no vence</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>Con licencia</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Overdue, calendar</source>
        <translation>Vencidos, calendario</translation>
    </message>
    <message>
        <source>Rolling</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Search by department or course</source>
        <translation>Buscar por departamento o curso</translation>
    </message>
    <message>
        <source>The first roster is of {day}: who left before it is not known.</source>
        <translation>La primera lista de personal es del {day}: no se sabe quién salió antes.</translation>
    </message>
    <message>
        <source>{employed} employed on {day}, {away} of them on leave. The target is 100%.</source>
        <translation>{employed} personas empleadas el {day}, {away} de ellas con licencia. La meta es 100%.</translation>
    </message>
    <message>
        <source>{n} department and course</source>
        <translation>{n} departamento y curso</translation>
    </message>
    <message>
        <source>{n} departments and courses</source>
        <translation>{n} departamentos y cursos</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personas</translation>
    </message>
    <message>
        <source>{n} person</source>
        <translation>{n} persona</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Página {n} de {total}</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>Páginas del archivo</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A command, a case number, a name, a view or words of a case</source>
        <translation>Un comando, un número de caso, un nombre, una vista o palabras de un caso</translation>
    </message>
    <message>
        <source>Arrows choose, Enter opens, Esc closes.</source>
        <translation>Las flechas eligen, Entrar abre, Esc cierra.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Find a command, case or person</source>
        <translation>Buscar un comando, caso o persona</translation>
    </message>
    <message>
        <source>Nothing fits. Type fewer letters, a case number, or words of a case.</source>
        <translation>Nada coincide. Escriba menos letras, un número de caso o palabras de un caso.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>These are the nearest; type more to narrow them.</source>
        <translation>Estos son los más cercanos; escriba más para acotarlos.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
    <message>
        <source>the complaints they own</source>
        <translation>las quejas a su cargo</translation>
    </message>
    <message>
        <source>{entry}, {place} of {all}</source>
        <translation>{entry}, {place} de {all}</translation>
    </message>
    <message>
        <source>{n} shown.</source>
        <translation>Se muestran {n}.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show {label}</source>
        <translation>Mostrar {label}</translation>
    </message>
</context>
<context>
    <name>PastForm</name>
    <message>
        <source>As the records stood at the end of</source>
        <translation>Como estaban los registros al final del</translation>
    </message>
    <message>
        <source>Draft of {quarter} as of a day</source>
        <translation>Borrador de {quarter} a un día dado</translation>
    </message>
    <message>
        <source>Drawing the draft</source>
        <translation>Generando el borrador</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Guardar el borrador</translation>
    </message>
</context>
<context>
    <name>PauseEndForm</name>
    <message>
        <source>First day that counts again</source>
        <translation>Primer día que vuelve a contarse</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Last day not counted</source>
        <translation>Último día que no se cuenta</translation>
    </message>
    <message>
        <source>Let clocks of {number} go on</source>
        <translation>Reanudar plazos de {number}</translation>
    </message>
    <message>
        <source>Moving the end of the pause</source>
        <translation>Moviendo el final de la pausa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Prolong</source>
        <translation>Prolongar</translation>
    </message>
    <message>
        <source>Prolong a pause of {number}</source>
        <translation>Prolongar una pausa de {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>First day not counted</source>
        <translation>Primer día que no se cuenta</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fundamento</translation>
    </message>
    <message>
        <source>Last day not counted</source>
        <translation>Último día que no se cuenta</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause clocks of {number}</source>
        <translation>Pausar plazos de {number}</translation>
    </message>
    <message>
        <source>Pausing the clocks</source>
        <translation>Pausando los plazos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>The days of a pause are not counted. A pause never runs on by itself: it stands in My work before it ends, and is prolonged then or not.</source>
        <translation>Los días de una pausa no se cuentan. Una pausa nunca sigue por sí sola: figura en Mi trabajo antes de terminar, y entonces se prolonga o no.</translation>
    </message>
    <message>
        <source>Which body has it and under what reference, for example.</source>
        <translation>Qué organismo la tiene y con qué referencia, por ejemplo.</translation>
    </message>
    <message>
        <source>{ground} (stops: {clocks})</source>
        <translation>{ground} (detiene: {clocks})</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>&amp;Add person…</source>
        <translation>&amp;Añadir persona…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>People of the office</source>
        <translation>Personas de la oficina</translation>
    </message>
    <message>
        <source>These names can own, investigate and approve. Only those marked “signs in” can open the office.</source>
        <translation>Estos nombres pueden ser responsables, investigar y aprobar. Solo los marcados con “inicia sesión” pueden abrir la oficina.</translation>
    </message>
    <message>
        <source>no longer with the office</source>
        <translation>ya no está en la oficina</translation>
    </message>
    <message>
        <source>signs in</source>
        <translation>inicia sesión</translation>
    </message>
    <message>
        <source>signs in, own passphrase not chosen yet</source>
        <translation>inicia sesión, aún no eligió su propia frase de contraseña</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Nobody is named in this complaint. That is allowed.</source>
        <translation>Esta queja no nombra a nadie. Eso está permitido.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>name not given</source>
        <translation>nombre no indicado</translation>
    </message>
    <message>
        <source>{words} (volunteered)</source>
        <translation>{words} (dicho voluntariamente)</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>&amp;Export this list…</source>
        <translation>&amp;Exportar esta lista…</translation>
    </message>
    <message>
        <source>A course is overdue</source>
        <translation>Hay un curso vencido</translation>
    </message>
    <message>
        <source>A line for each person</source>
        <translation>Una línea por persona</translation>
    </message>
    <message>
        <source>By the other rule</source>
        <translation>Según la otra regla</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Does not</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Due between</source>
        <translation>Vence entre</translation>
    </message>
    <message>
        <source>Every course completed</source>
        <translation>Todos los cursos terminados</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exportar esta lista</translation>
    </message>
    <message>
        <source>Exported {n} rows to {name}.</source>
        <translation>Se exportaron {n} filas a {name}.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>In 31 to 60 days</source>
        <translation>En 31 a 60 días</translation>
    </message>
    <message>
        <source>In 61 to 90 days</source>
        <translation>En 61 a 90 días</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Last completed</source>
        <translation>Último terminado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Nobody is employed on this day. Import a roster first.</source>
        <translation>No hay nadie empleado ese día. Primero importe una lista de personal.</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>Ninguno indicado</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>People and courses</source>
        <translation>Personas y cursos</translation>
    </message>
    <message>
        <source>Public safety analytics</source>
        <translation>Análisis para la seguridad pública</translation>
    </message>
    <message>
        <source>Search by name, number, department or supervisor</source>
        <translation>Buscar por nombre, número, departamento o supervisor</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Text (*.csv)</source>
        <translation>Texto (*.csv)</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Palabras: {words}</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Works in analytics</source>
        <translation>Trabaja en análisis</translation>
    </message>
    <message>
        <source>{n} people and courses</source>
        <translation>{n} personas y cursos</translation>
    </message>
    <message>
        <source>{n} person and course</source>
        <translation>{n} persona y curso</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>  from {day}: {what}</source>
        <translation>  desde el {day}: {what}</translation>
    </message>
    <message>
        <source>  {day}: no longer employed</source>
        <translation>  {day}: ya no está empleado</translation>
    </message>
    <message>
        <source>&amp;Change the entry…</source>
        <translation>&amp;Cambiar la entrada…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Cursos terminados</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>No course is required.</source>
        <translation>No hay cursos obligatorios.</translation>
    </message>
    <message>
        <source>None is known.</source>
        <translation>No se conoce ninguna.</translation>
    </message>
    <message>
        <source>On {day}, rolling twelve months</source>
        <translation>Al {day}, doce meses móviles</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>Record a &amp;leave…</source>
        <translation>&amp;Registrar una licencia…</translation>
    </message>
    <message>
        <source>What is known of the employee</source>
        <translation>Lo que se sabe del empleado</translation>
    </message>
    <message>
        <source>a course not required now</source>
        <translation>un curso que ahora no es obligatorio</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>vence el {day}</translation>
    </message>
    <message>
        <source>end not known</source>
        <translation>final desconocido</translation>
    </message>
    <message>
        <source>hired {day}</source>
        <translation>contratación: {day}</translation>
    </message>
    <message>
        <source>public safety analytics</source>
        <translation>análisis para la seguridad pública</translation>
    </message>
    <message>
        <source>supervisor {name}</source>
        <translation>supervisor {name}</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Add a person to {number}</source>
        <translation>Añadir una persona a {number}</translation>
    </message>
    <message>
        <source>Adding the person</source>
        <translation>Añadiendo la persona</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>As it stands on records and reports.</source>
        <translation>Como figura en registros e informes.</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Cambiar una persona</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Gender that the person uses</source>
        <translation>Género que usa la persona</translation>
    </message>
    <message>
        <source>Is with the office</source>
        <translation>Está en la oficina</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Only if the person says so; it is not asked.</source>
        <translation>Solo si la persona lo dice; no se pregunta.</translation>
    </message>
    <message>
        <source>Person in {number}</source>
        <translation>Persona en {number}</translation>
    </message>
    <message>
        <source>Recorded of the person</source>
        <translation>Registrado sobre la persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the person</source>
        <translation>Guardando la persona</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>The name that the person uses. It may stay empty.</source>
        <translation>El nombre que usa la persona. Puede quedar vacío.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Wishes to be addressed as</source>
        <translation>Trato preferido</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Assign and plan {number}</source>
        <translation>Asignar y planear {number}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Investiga</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Remark for the time line</source>
        <translation>Observación para la cronología</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the plan</source>
        <translation>Guardando el plan</translation>
    </message>
    <message>
        <source>Sees to it that the complaint goes on.</source>
        <translation>Se encarga de que la queja avance.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What is to be done next.</source>
        <translation>Lo que hay que hacer ahora.</translation>
    </message>
    <message>
        <source>Whoever investigates a complaint never approves its findings, also after handing it on.</source>
        <translation>Quien investiga una queja nunca aprueba sus conclusiones, ni siquiera después de traspasarla.</translation>
    </message>
</context>
<context>
    <name>PreparedView</name>
    <message>
        <source>Before it can be issued:</source>
        <translation>Antes de poder emitirlo:</translation>
    </message>
    <message>
        <source>Being drawn…</source>
        <translation>Generando…</translation>
    </message>
    <message>
        <source>Choose a report and a day.</source>
        <translation>Elija un informe y un día.</translation>
    </message>
    <message>
        <source>Drawing the report</source>
        <translation>Generando el informe</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>It could not be drawn:</source>
        <translation>No se pudo generar:</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Sin generar</translation>
    </message>
    <message>
        <source>Not drawn yet</source>
        <translation>Aún sin generar</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>Aún no emitido</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nada elegido</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Open a complaint, a violation or an audit, and choose “Prepare a report on it” there.</source>
        <translation>Abra una queja, una infracción o una auditoría y elija allí “Preparar un informe sobre ella”.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>The check of accessible PDF says:</source>
        <translation>La comprobación de PDF accesible dice:</translation>
    </message>
    <message>
        <source>{name} recorded why the checker errs: {why}</source>
        <translation>{name} registró por qué se equivoca el comprobador: {why}</translation>
    </message>
    <message>
        <source>{number} issued {day}</source>
        <translation>{number}, emitido el {day}</translation>
    </message>
</context>
<context>
    <name>PreparingCommands</name>
    <message>
        <source>&amp;Issue the report…</source>
        <translation>Emitir el &amp;informe…</translation>
    </message>
    <message>
        <source>A draft as of a day can be saved of a quarterly report.</source>
        <translation>Un borrador a un día dado se puede guardar de un informe trimestral.</translation>
    </message>
    <message>
        <source>Drawing the draft</source>
        <translation>Generando el borrador</translation>
    </message>
    <message>
        <source>Issue it with a certi&amp;ficate…</source>
        <translation>Emi&amp;tirlo con un certificado…</translation>
    </message>
    <message>
        <source>Issue the report</source>
        <translation>Emitir el informe</translation>
    </message>
    <message>
        <source>Issue the report on {quarter}?</source>
        <translation>¿Emitir el informe sobre {quarter}?</translation>
    </message>
    <message>
        <source>Issuing the report</source>
        <translation>Emitiendo el informe</translation>
    </message>
    <message>
        <source>It gets the number {number} and is kept as it goes out; later changes of the records never change it.</source>
        <translation>Recibe el número {number} y se conserva como sale; los cambios posteriores de los registros nunca lo cambian.</translation>
    </message>
    <message>
        <source>Record why the chec&amp;ker errs…</source>
        <translation>Registrar por qué &amp;se equivoca el comprobador…</translation>
    </message>
    <message>
        <source>Save a &amp;draft as PDF…</source>
        <translation>Guardar un &amp;borrador en PDF…</translation>
    </message>
    <message>
        <source>Save a draft as of a da&amp;y…</source>
        <translation>Guardar &amp;un borrador a un día dado…</translation>
    </message>
    <message>
        <source>The checker found nothing wrong.</source>
        <translation>El comprobador no halló nada incorrecto.</translation>
    </message>
    <message>
        <source>The report is not there yet.</source>
        <translation>El informe aún no está.</translation>
    </message>
    <message>
        <source>What stands in the way is said above the pages.</source>
        <translation>Lo que lo impide se indica encima de las páginas.</translation>
    </message>
    <message>
        <source>{number} has been issued.</source>
        <translation>Se emitió {number}.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Drawing the file…</source>
        <translation>Dibujando el archivo…</translation>
    </message>
    <message>
        <source>The beginning of the file; save a copy to read all of it.</source>
        <translation>El comienzo del archivo; guarde una copia para leerlo completo.</translation>
    </message>
    <message>
        <source>The first {n} of {pages}; save a copy to see the others.</source>
        <translation>Las primeras {n} de {pages}; guarde una copia para ver las demás.</translation>
    </message>
    <message>
        <source>{n} page</source>
        <translation>{n} página</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} páginas</translation>
    </message>
</context>
<context>
    <name>PreviewForm</name>
    <message>
        <source>And {n} more.</source>
        <translation>Y {n} más.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Change {n} complaint</source>
        <translation>Cambiar {n} queja</translation>
    </message>
    <message>
        <source>Change {n} complaints</source>
        <translation>Cambiar {n} quejas</translation>
    </message>
    <message>
        <source>Changing the complaints</source>
        <translation>Cambiando las quejas</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguna aún</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Preview of the letter</source>
        <translation>Vista previa de la carta</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>Alguien que se fue</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The next step has no day.</source>
        <translation>El siguiente paso no tiene fecha.</translation>
    </message>
    <message>
        <source>The next step is due on {day}.</source>
        <translation>El siguiente paso vence el {day}.</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Lo que cambiará</translation>
    </message>
    <message>
        <source>{n} are not open to you any more.</source>
        <translation>{n} ya no están abiertas para usted.</translation>
    </message>
    <message>
        <source>{n} cannot be changed, and stay as they are</source>
        <translation>{n} no se pueden cambiar y quedan como están</translation>
    </message>
    <message>
        <source>{n} cannot be changed, and stays as it is</source>
        <translation>{n} no se puede cambiar y queda como está</translation>
    </message>
    <message>
        <source>{n} complaint will change.</source>
        <translation>{n} queja cambiará.</translation>
    </message>
    <message>
        <source>{n} complaints will change.</source>
        <translation>{n} quejas cambiarán.</translation>
    </message>
    <message>
        <source>{n} has this already.</source>
        <translation>{n} ya lo tiene.</translation>
    </message>
    <message>
        <source>{n} have this already.</source>
        <translation>{n} ya lo tienen.</translation>
    </message>
    <message>
        <source>{n} is not open to you any more.</source>
        <translation>{n} ya no está abierta para usted.</translation>
    </message>
    <message>
        <source>{value}: {before} before, {after} after</source>
        <translation>{value}: {before} antes, {after} después</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… y {n} más</translation>
    </message>
</context>
<context>
    <name>ProblemSummary</name>
    <message>
        <source>Go to {label}: {text}</source>
        <translation>Ir a {label}: {text}</translation>
    </message>
    <message>
        <source>{n} answer needs attention.</source>
        <translation>{n} respuesta requiere atención.</translation>
    </message>
    <message>
        <source>{n} answers need attention.</source>
        <translation>{n} respuestas requieren atención.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelling. Everything is put back as it was…</source>
        <translation>Cancelando. Todo vuelve a quedar como estaba…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress of the review</source>
        <translation>Progreso de la revisión</translation>
    </message>
    <message>
        <source>about {n} hours at your pace</source>
        <translation>cerca de {n} horas a su ritmo</translation>
    </message>
    <message>
        <source>about {n} minute at your pace</source>
        <translation>cerca de {n} minuto a su ritmo</translation>
    </message>
    <message>
        <source>about {n} minutes at your pace</source>
        <translation>cerca de {n} minutos a su ritmo</translation>
    </message>
    <message>
        <source>{done} of {all} decided</source>
        <translation>{done} de {all} decididos</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>quedan {n}</translation>
    </message>
    <message>
        <source>{n} not sure</source>
        <translation>{n} con dudas</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>Evidence considered</source>
        <translation>Pruebas consideradas</translation>
    </message>
    <message>
        <source>Evidence of the case that it rests on</source>
        <translation>Pruebas del caso en que se basa</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>How the evidence was weighed, and why it leads to this finding.</source>
        <translation>Cómo se valoraron las pruebas y por qué llevan a esta conclusión.</translation>
    </message>
    <message>
        <source>In words, for the report of findings: what was looked at, also where the case does not hold it.</source>
        <translation>En palabras, para el informe de conclusiones: lo que se examinó, aunque el caso no lo contenga.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proponer</translation>
    </message>
    <message>
        <source>Propose a finding</source>
        <translation>Proponer una conclusión</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Propuesta por</translation>
    </message>
    <message>
        <source>Proposing the finding</source>
        <translation>Proponiendo la conclusión</translation>
    </message>
    <message>
        <source>What is chosen is not withdrawn while the finding stands.</source>
        <translation>Lo elegido no se retira mientras la conclusión esté vigente.</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>En qué se basa</translation>
    </message>
    <message>
        <source>Whoever proposes a finding, or ever investigated the complaint, does not approve it.</source>
        <translation>Quien propone una conclusión, o alguna vez investigó la queja, no la aprueba.</translation>
    </message>
    <message>
        <source>{finding}: {meaning}</source>
        <translation>{finding}: {meaning}</translation>
    </message>
</context>
<context>
    <name>Proving</name>
    <message>
        <source>Every figure is the issued one</source>
        <translation>Todas las cifras son las emitidas</translation>
    </message>
    <message>
        <source>It differs from what was issued</source>
        <translation>Difiere de lo que se emitió</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Produce it a&amp;gain and compare…</source>
        <translation>&amp;Producirlo de nuevo y comparar…</translation>
    </message>
    <message>
        <source>Reading the records as they stood then</source>
        <translation>Leyendo los registros como estaban entonces</translation>
    </message>
    <message>
        <source>Save the &amp;receipt…</source>
        <translation>Guardar el recib&amp;o…</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el recibo</translation>
    </message>
    <message>
        <source>Saved as {name}. Whoever holds it, the report and the office&apos;s keys can check them.</source>
        <translation>Se guardó como {name}. Quien lo tenga, junto con el informe y las claves de la oficina, puede comprobarlos.</translation>
    </message>
    <message>
        <source>Writing the receipt</source>
        <translation>Escribiendo el recibo</translation>
    </message>
    <message>
        <source>{number} produced again from the records as they stood then differs in the parts below. Check the history: the records, or what was kept of the report, may have been altered. A newer version of the program may also count otherwise.</source>
        <translation>{number}, producido de nuevo con los registros como estaban entonces, difiere en las partes de abajo. Compruebe el historial: los registros, o lo que se conservó del informe, pueden haberse alterado. También es posible que una versión más reciente del programa cuente de otro modo.</translation>
    </message>
    <message>
        <source>{number} was produced again from the records as they stood when it was issued: not one figure differs.</source>
        <translation>{number} se produjo de nuevo con los registros como estaban cuando se emitió: ni una cifra difiere.</translation>
    </message>
</context>
<context>
    <name>PublishedKey</name>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Publish the office&apos;s keys</source>
        <translation>Publicar las claves de la oficina</translation>
    </message>
    <message>
        <source>The office&apos;s keys are published</source>
        <translation>Las claves de la oficina están publicadas</translation>
    </message>
    <message>
        <source>The public keys of {n} people were written to {name}. Put the file where everybody can fetch it. Whoever uses it must be able to ask the office whether it is the right one: read out these words.</source>
        <translation>Las claves públicas de {n} personas se escribieron en {name}. Ponga el archivo donde todos puedan obtenerlo. Quien lo use debe poder preguntar a la oficina si es el correcto: lea en voz alta estas palabras.</translation>
    </message>
    <message>
        <source>Writing the keys</source>
        <translation>Escribiendo las claves</translation>
    </message>
</context>
<context>
    <name>PutBackForm</name>
    <message>
        <source>A next edition says again what came with the program. The editions before it are kept.</source>
        <translation>Una edición siguiente vuelve a decir lo que venía con el programa. Las ediciones anteriores se conservan.</translation>
    </message>
    <message>
        <source>Put back “{text}”</source>
        <translation>Restablecer “{text}”</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Putting the text back</source>
        <translation>Restableciendo el texto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Add a question</source>
        <translation>Añadir una pregunta</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Change a question</source>
        <translation>Cambiar una pregunta</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <source>Compliant answer</source>
        <translation>Respuesta conforme</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Orientación</translation>
    </message>
    <message>
        <source>It can be answered with “Not applicable”</source>
        <translation>Se puede responder con “No corresponde”</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Incorporar</translation>
    </message>
    <message>
        <source>The other answer is a finding of non-compliance.</source>
        <translation>La otra respuesta es un hallazgo de incumplimiento.</translation>
    </message>
    <message>
        <source>What to look at before answering.</source>
        <translation>Qué examinar antes de responder.</translation>
    </message>
    <message>
        <source>Where it comes from, for example GEN 63 §3.3.</source>
        <translation>De dónde proviene, por ejemplo, GEN 63 §3.3.</translation>
    </message>
    <message>
        <source>Words of the clause</source>
        <translation>Palabras de la cláusula</translation>
    </message>
</context>
<context>
    <name>QuestionListField</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Añadir…</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirar</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>GEN 63 §3.3 has every audit ask this.</source>
        <translation>GEN 63 §3.3 exige que toda auditoría pregunte esto.</translation>
    </message>
    <message>
        <source>It is question {n} now.</source>
        <translation>Ahora es la pregunta {n}.</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
</context>
<context>
    <name>QueueKeys</name>
    <message>
        <source>Alt opens the menus. Press another key than {key}.</source>
        <translation>Alt abre los menús. Presione otra tecla que no sea {key}.</translation>
    </message>
    <message>
        <source>{key} is also the key of “{command}”. Give one of them another key.</source>
        <translation>{key} también es la tecla de “{command}”. Asigne otra tecla a uno de los dos.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}” in this window. Press another key.</source>
        <translation>{key} es la tecla de “{command}” en esta ventana. Presione otra tecla.</translation>
    </message>
    <message>
        <source>{key} moves in the comment or copies from it. Press another key.</source>
        <translation>{key} se mueve por el comentario o copia de él. Presione otra tecla.</translation>
    </message>
</context>
<context>
    <name>ReadingBox</name>
    <message>
        <source>Cells are parted by</source>
        <translation>Las celdas se separan con</translation>
    </message>
    <message>
        <source>First rows of {file}</source>
        <translation>Primeras filas de {file}</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>Fila {n}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Text is</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Titles are in</source>
        <translation>Los títulos están en</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>&amp;Add an addendum…</source>
        <translation>&amp;Añadir una adenda…</translation>
    </message>
    <message>
        <source>90-day audit: {name}</source>
        <translation>Auditoría de 90 días: {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Files of the audit</source>
        <translation>Archivos de la auditoría</translation>
    </message>
    <message>
        <source>Prepare the &amp;report</source>
        <translation>&amp;Preparar el informe</translation>
    </message>
    <message>
        <source>The audit</source>
        <translation>La auditoría</translation>
    </message>
</context>
<context>
    <name>ReadingKeys</name>
    <message>
        <source>&amp;Keys of the queue…</source>
        <translation>&amp;Teclas de la cola…</translation>
    </message>
    <message>
        <source>&amp;No concern</source>
        <translation>&amp;Sin inquietud</translation>
    </message>
    <message>
        <source>&amp;Other policy concern</source>
        <translation>&amp;Otra inquietud sobre políticas</translation>
    </message>
    <message>
        <source>&amp;Previous comment</source>
        <translation>Comentario &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Undo my last decision</source>
        <translation>Deshacer &amp;mi última decisión</translation>
    </message>
    <message>
        <source>Make a &amp;complaint…</source>
        <translation>Crear &amp;una queja…</translation>
    </message>
    <message>
        <source>Next to &amp;read</source>
        <translation>Siguiente por &amp;leer</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>Not &amp;sure</source>
        <translation>&amp;Con dudas</translation>
    </message>
    <message>
        <source>Open its co&amp;mplaint</source>
        <translation>Abrir su &amp;queja</translation>
    </message>
    <message>
        <source>Possible &amp;bias…</source>
        <translation>&amp;Posible sesgo…</translation>
    </message>
    <message>
        <source>Sing&amp;le keys in the queue</source>
        <translation>Teclas sueltas &amp;en la cola</translation>
    </message>
</context>
<context>
    <name>ReadingOffers</name>
    <message>
        <source>A complaint was made from this comment.</source>
        <translation>Se creó una queja a partir de este comentario.</translation>
    </message>
    <message>
        <source>No comment is in sight.</source>
        <translation>No hay ningún comentario a la vista.</translation>
    </message>
    <message>
        <source>No complaint that you may open was made from it.</source>
        <translation>No se creó de él ninguna queja que usted pueda abrir.</translation>
    </message>
    <message>
        <source>The review of the quarter is signed off.</source>
        <translation>La revisión del trimestre ya tiene el visto bueno.</translation>
    </message>
    <message>
        <source>There are no comments yet.</source>
        <translation>Aún no hay comentarios.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Complaint {number} made</source>
        <translation>Se creó la queja {number}</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Every comment of {quarter} is decided. Look through your decisions once more, or sign the review off.</source>
        <translation>Todos los comentarios de {quarter} están decididos. Repase una vez más sus decisiones o dé el visto bueno a la revisión.</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>Saving the decision</source>
        <translation>Guardando la decisión</translation>
    </message>
    <message>
        <source>Saving the note</source>
        <translation>Guardando la nota</translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation>La nota se guardó.</translation>
    </message>
    <message>
        <source>The review of {quarter} is signed off.</source>
        <translation>La revisión de {quarter} tiene el visto bueno.</translation>
    </message>
    <message>
        <source>There are no comments to read yet. Import a quarter&apos;s comments first.</source>
        <translation>Aún no hay comentarios que leer. Primero importe los comentarios de un trimestre.</translation>
    </message>
    <message>
        <source>Undoing the decision</source>
        <translation>Deshaciendo la decisión</translation>
    </message>
    <message>
        <source>Your last decision is undone; it stays in the record as undone.</source>
        <translation>Su última decisión se deshizo; permanece en el registro como deshecha.</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Change the decision</source>
        <translation>Cambiar la decisión</translation>
    </message>
    <message>
        <source>Change to “{decision}”</source>
        <translation>Cambiar a “{decision}”</translation>
    </message>
    <message>
        <source>Saving the decision</source>
        <translation>Guardando la decisión</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Already there</source>
        <translation>Ya estaban</translation>
    </message>
    <message>
        <source>Already there with other words</source>
        <translation>Ya estaban, con otras palabras</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Digest of the file (SHA-256): {digest}</source>
        <translation>Resumen del archivo (SHA-256): {digest}</translation>
    </message>
    <message>
        <source>Imported {moment} by {person}</source>
        <translation>Importado el {moment} por {person}</translation>
    </message>
    <message>
        <source>Only comments of {quarter} were wanted</source>
        <translation>Solo se querían los comentarios de {quarter}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Receipt of {file}</source>
        <translation>Recibo de {file}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Fila {row}: {reason}</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
    <message>
        <source>Rows that were not stored:</source>
        <translation>Filas que no se guardaron:</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>Stored in {quarter}: {n}</source>
        <translation>Guardados en {quarter}: {n}</translation>
    </message>
    <message>
        <source>Stored without a date</source>
        <translation>Guardados sin fecha</translation>
    </message>
    <message>
        <source>Stored without words</source>
        <translation>Guardados sin palabras</translation>
    </message>
    <message>
        <source>The receipt is copied.</source>
        <translation>El recibo se copió.</translation>
    </message>
    <message>
        <source>Undone {moment}</source>
        <translation>Deshecho el {moment}</translation>
    </message>
    <message>
        <source>number {number} is already there with other words</source>
        <translation>el número {number} ya estaba, con otras palabras</translation>
    </message>
</context>
<context>
    <name>ReceiptForm</name>
    <message>
        <source>Confirm the receipt</source>
        <translation>Confirmar la recepción</translation>
    </message>
    <message>
        <source>On which day was it received?</source>
        <translation>¿Qué día se recibió?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record the receipt</source>
        <translation>Registrar la recepción</translation>
    </message>
    <message>
        <source>Recording the receipt</source>
        <translation>Registrando la recepción</translation>
    </message>
    <message>
        <source>Who received it?</source>
        <translation>¿Quién lo recibió?</translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message>
        <source>Refused rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Row {row} of {file}: {reasons}</source>
        <translation>Fila {row} de {file}: {reasons}</translation>
    </message>
    <message>
        <source>and {n} further rows</source>
        <translation>y {n} filas más</translation>
    </message>
</context>
<context>
    <name>RecommendForm</name>
    <message>
        <source>GEN 63 §4.1 knows corrective action at supervisor and at executive level.</source>
        <translation>GEN 63 §4.1 prevé medidas correctivas a nivel de supervisión y a nivel ejecutivo.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>Recomendar</translation>
    </message>
    <message>
        <source>Recommend an action on {number}</source>
        <translation>Recomendar una medida para {number}</translation>
    </message>
    <message>
        <source>Recording the recommendation</source>
        <translation>Registrando la recomendación</translation>
    </message>
    <message>
        <source>Sees to it that it is done. The owner never verifies it.</source>
        <translation>Se encarga de que se haga. La persona responsable nunca lo verifica.</translation>
    </message>
    <message>
        <source>So that someone else can verify it. No names: the CEO and the owner read it.</source>
        <translation>De modo que otra persona pueda verificarlo. Sin nombres: lo leen el CEO y la persona responsable.</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Debe realizarse hasta el</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>¿Qué hay que hacer?</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Volver a la lista</translation>
    </message>
</context>
<context>
    <name>RecordSteps</name>
    <message>
        <source>&amp;Next record</source>
        <translation>Registro &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>&amp;Registro anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>No está en la lista</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>La lista está vacía.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Este es el primero.</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>Este es el último.</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} de {total}</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Columnas…</translation>
    </message>
    <message>
        <source>&amp;Search the list</source>
        <translation>&amp;Buscar en la lista</translation>
    </message>
    <message>
        <source>, all {n} selected</source>
        <translation>, las {n} seleccionadas</translation>
    </message>
    <message>
        <source>, {n} selected</source>
        <translation>, {n} seleccionados</translation>
    </message>
    <message>
        <source>Add &amp;filter…</source>
        <translation>&amp;Añadir filtro…</translation>
    </message>
    <message>
        <source>C&amp;lear all filters</source>
        <translation>Borrar &amp;todos los filtros</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Nothing here matches these filters and words.</source>
        <translation>Nada aquí coincide con estos filtros y palabras.</translation>
    </message>
    <message>
        <source>S&amp;ort by</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Seleccionar todas las que coinciden</translation>
    </message>
    <message>
        <source>Select all {n} that match</source>
        <translation>Seleccionar las {n} que coinciden</translation>
    </message>
    <message>
        <source>Select those in sight</source>
        <translation>Seleccionar las que están a la vista</translation>
    </message>
    <message>
        <source>{n} more were selected; export the list to have them all.</source>
        <translation>Había {n} más seleccionadas; exporte la lista para tenerlas todas.</translation>
    </message>
    <message>
        <source>{n} row copied.</source>
        <translation>Se copió {n} fila.</translation>
    </message>
    <message>
        <source>{n} rows copied.</source>
        <translation>Se copiaron {n} filas.</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} de {total}</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>From the printed page. Case, blanks and dashes do not matter.</source>
        <translation>De la página impresa. No importan las mayúsculas, los espacios ni los guiones.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Establecer la nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Setting the new passphrase</source>
        <translation>Estableciendo la nueva frase de contraseña</translation>
    </message>
    <message>
        <source>The recovery key gives one person a new passphrase. That stands in the history, and everybody who signs in afterwards is told.</source>
        <translation>La clave de recuperación da a una persona una nueva frase de contraseña. Eso consta en el historial, y se avisa a toda persona que inicie sesión después.</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Usar la clave de recuperación</translation>
    </message>
    <message>
        <source>Who gets a new passphrase</source>
        <translation>Quién recibe una nueva frase de contraseña</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print it or save the page, and keep it in a safe. Case and blanks do not matter when it is typed; there is no digit 0, 1, 8 or 9 in it.</source>
        <translation>Imprímala o guarde la página, y consérvela en una caja fuerte. Al escribirla no importan las mayúsculas ni los espacios; no contiene los dígitos 0, 1, 8 ni 9.</translation>
    </message>
    <message>
        <source>Save the page with the recovery key</source>
        <translation>Guardar la página con la clave de recuperación</translation>
    </message>
    <message>
        <source>Saved as {name}. Whoever has the file has the key: delete it once it is printed.</source>
        <translation>Se guardó como {name}. Quien tiene el archivo tiene la clave: elimínelo una vez impreso.</translation>
    </message>
    <message>
        <source>Saving the page</source>
        <translation>Guardando la página</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>La clave de recuperación</translation>
    </message>
    <message>
        <source>The recovery key is &amp;kept in a safe place</source>
        <translation>&amp;La clave de recuperación está en un lugar seguro</translation>
    </message>
</context>
<context>
    <name>RedactionCommand</name>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>Redactions…</source>
        <translation>Tachados…</translation>
    </message>
    <message>
        <source>The complaint holds no allegation, so there are no findings to make fit for others.</source>
        <translation>La queja no tiene ninguna alegación, así que no hay conclusiones que preparar para otras personas.</translation>
    </message>
</context>
<context>
    <name>Redactions</name>
    <message>
        <source>Left in: “{words}”, which the program takes out, by {name} on {day}</source>
        <translation>Dejado: “{words}”, que el programa tacha, por {name} el {day}</translation>
    </message>
    <message>
        <source>Stands no more: “{words}”, {ground}, marked by {name} on {day}. Mark it anew, or take the mark away.</source>
        <translation>Ya no está: “{words}”, {ground}, marcado por {name} el {day}. Márquelo de nuevo o quite la marca.</translation>
    </message>
    <message>
        <source>Stays: “{words}”, {why}</source>
        <translation>Queda: “{words}”, {why}</translation>
    </message>
    <message>
        <source>Taken out: “{words}”, {ground} ({law}), marked by {name} on {day}</source>
        <translation>Tachado: “{words}”, {ground} ({law}), marcado por {name} el {day}</translation>
    </message>
    <message>
        <source>Taken out: “{words}”, {ground}, found by the program</source>
        <translation>Tachado: “{words}”, {ground}, hallado por el programa</translation>
    </message>
    <message>
        <source>a name of the case, and an ordinary word</source>
        <translation>un nombre del caso y una palabra común</translation>
    </message>
    <message>
        <source>follows a title</source>
        <translation>sigue a un título</translation>
    </message>
    <message>
        <source>one letter away from a name of the case</source>
        <translation>a una letra de un nombre del caso</translation>
    </message>
    <message>
        <source>written like a name</source>
        <translation>escrito como un nombre</translation>
    </message>
    <message>
        <source>{n} lost</source>
        <translation>{n} perdidos</translation>
    </message>
    <message>
        <source>{n} taken out</source>
        <translation>{n} tachados</translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <translation>{n} por revisar</translation>
    </message>
</context>
<context>
    <name>RedactionsWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>&amp;Leave it in…</source>
        <translation>&amp;Dejarlo…</translation>
    </message>
    <message>
        <source>&amp;Next to look at</source>
        <translation>&amp;Siguiente por revisar</translation>
    </message>
    <message>
        <source>&amp;Take the chosen words out…</source>
        <translation>&amp;Tachar las palabras elegidas…</translation>
    </message>
    <message>
        <source>&amp;Version for</source>
        <translation>&amp;Versión para</translation>
    </message>
    <message>
        <source>Choose a line that a person marked.</source>
        <translation>Elija una línea que marcó una persona.</translation>
    </message>
    <message>
        <source>Choose a line that the program found.</source>
        <translation>Elija una línea que halló el programa.</translation>
    </message>
    <message>
        <source>Choose the words in the text first.</source>
        <translation>Primero elija las palabras en el texto.</translation>
    </message>
    <message>
        <source>Nothing looks like a name that stays.</source>
        <translation>Nada de lo que queda parece un nombre.</translation>
    </message>
    <message>
        <source>Redactions of {number}</source>
        <translation>Tachados de {number}</translation>
    </message>
    <message>
        <source>Take the mark &amp;away…</source>
        <translation>&amp;Quitar la marca…</translation>
    </message>
    <message>
        <source>Texts of the findings</source>
        <translation>Textos de las conclusiones</translation>
    </message>
    <message>
        <source>Texts that are there no more: {n} marks</source>
        <translation>Textos que ya no están: {n} marcas</translation>
    </message>
    <message>
        <source>The mark is taken away; the history keeps it.</source>
        <translation>La marca se quitó; el historial la conserva.</translation>
    </message>
    <message>
        <source>The words are left in.</source>
        <translation>Las palabras se dejaron.</translation>
    </message>
    <message>
        <source>The words are taken out.</source>
        <translation>Las palabras se tacharon.</translation>
    </message>
    <message>
        <source>Version for</source>
        <translation>Versión para</translation>
    </message>
    <message>
        <source>What is struck through is not in the version at all. The program takes out the names, contacts and numbers that the case holds, however they are written. It does not know nicknames, people that no record names, or descriptions by which somebody is known: choose such words (Shift and the arrow keys) and take them out.</source>
        <translation>Lo que está tachado no figura en absoluto en la versión. El programa quita los nombres, contactos y números que el caso contiene, se escriban como se escriban. No conoce apodos, personas que ningún registro nombra ni descripciones por las que se reconoce a alguien: elija esas palabras (Mayús y las flechas) y táchelas.</translation>
    </message>
    <message>
        <source>What is taken out for others, and what is not</source>
        <translation>Lo que se tacha para otras personas y lo que no</translation>
    </message>
    <message>
        <source>What is taken out of this text, and what looks like a name and stays</source>
        <translation>Lo que se tacha en este texto, y lo que parece un nombre y queda</translation>
    </message>
    <message>
        <source>{n} marked passages stand no more: until each is dealt with, the version cannot be issued.</source>
        <translation>{n} pasajes marcados ya no están: hasta que se resuelva cada uno, la versión no se puede emitir.</translation>
    </message>
    <message>
        <source>{out} passages are taken out, {look} to look at.</source>
        <translation>Se tachan {out} pasajes, {look} por revisar.</translation>
    </message>
</context>
<context>
    <name>ReferralCommands</name>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>No referral is chosen.</source>
        <translation>No se ha elegido ninguna remisión.</translation>
    </message>
    <message>
        <source>Record the answer to the referral…</source>
        <translation>Registrar la respuesta a la remisión…</translation>
    </message>
    <message>
        <source>Refer the complaint…</source>
        <translation>Remitir la queja…</translation>
    </message>
    <message>
        <source>Take the referral back…</source>
        <translation>Anular la remisión…</translation>
    </message>
    <message>
        <source>The answer is recorded.</source>
        <translation>La respuesta se registró.</translation>
    </message>
    <message>
        <source>The referral is recorded.</source>
        <translation>La remisión se registró.</translation>
    </message>
    <message>
        <source>The referral is taken back; the history keeps it.</source>
        <translation>La remisión se anuló; el historial la conserva.</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>&amp;Take the suggestion</source>
        <translation>&amp;Usar la sugerencia</translation>
    </message>
    <message>
        <source>It can be added later.</source>
        <translation>Se puede añadir después.</translation>
    </message>
    <message>
        <source>Name of the body</source>
        <translation>Nombre del organismo</translation>
    </message>
    <message>
        <source>Name the body to which it is referred.</source>
        <translation>Indique el organismo al que se remite.</translation>
    </message>
    <message>
        <source>Needed where it is outside of the agency.</source>
        <translation>Necesario si está fuera de la agencia.</translation>
    </message>
    <message>
        <source>Record the referral</source>
        <translation>Registrar la remisión</translation>
    </message>
    <message>
        <source>Recording the referral</source>
        <translation>Registrando la remisión</translation>
    </message>
    <message>
        <source>Refer {number}</source>
        <translation>Remitir {number}</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Remitida el</translation>
    </message>
    <message>
        <source>The complaint stays open until you close it, so that the answer is not lost sight of.</source>
        <translation>La queja sigue abierta hasta que usted la cierre, para no perder de vista la respuesta.</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>Su referencia</translation>
    </message>
    <message>
        <source>Under which procedure, or to whom?</source>
        <translation>¿Según qué procedimiento o a quién?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>&apos;{login}&apos; cannot be a login.</source>
        <translation>&apos;{login}&apos; no puede ser un acceso.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be the name of an office&apos;s database.</source>
        <translation>&apos;{name}&apos; no puede ser el nombre de la base de datos de una oficina.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no address of a team&apos;s office.</source>
        <translation>&apos;{text}&apos; no es la dirección de la oficina de un equipo.</translation>
    </message>
    <message>
        <source>A CSV file holds one table.</source>
        <translation>Un archivo CSV contiene una sola tabla.</translation>
    </message>
    <message>
        <source>A basis belongs to “possible bias”, not to “{decision}”.</source>
        <translation>Un motivo corresponde a “posible sesgo”, no a “{decision}”.</translation>
    </message>
    <message>
        <source>A basis is named in words, but “other protected basis” is not chosen.</source>
        <translation>Hay un motivo indicado en palabras, pero no se eligió “otro motivo protegido”.</translation>
    </message>
    <message>
        <source>A characteristic is recorded in the person&apos;s own words.</source>
        <translation>Una característica se registra en las propias palabras de la persona.</translation>
    </message>
    <message>
        <source>A checklist is changed for a reason.</source>
        <translation>Una lista de verificación se cambia por una razón.</translation>
    </message>
    <message>
        <source>A clock is paused only with a reason.</source>
        <translation>Un plazo se pausa solo con una razón.</translation>
    </message>
    <message>
        <source>A clock that starts on {day} would end beyond every calendar.</source>
        <translation>Un plazo que empieza el {day} terminaría más allá de todo calendario.</translation>
    </message>
    <message>
        <source>A complaint is closed with a finding for each allegation, or without one for a stated reason; {count} allegations of complaint {number} have no outcome.</source>
        <translation>Una queja se cierra con una conclusión para cada alegación, o sin ella por una razón indicada; {count} alegaciones de la queja {number} no tienen resultado.</translation>
    </message>
    <message>
        <source>A complaint is not linked with itself.</source>
        <translation>Una queja no se vincula consigo misma.</translation>
    </message>
    <message>
        <source>A complaint is not merged into itself.</source>
        <translation>Una queja no se une a sí misma.</translation>
    </message>
    <message>
        <source>A complaint is reopened with a reason.</source>
        <translation>Una queja se reabre con una razón.</translation>
    </message>
    <message>
        <source>A complaint that is “{now}” cannot simply be set to “{then}”.</source>
        <translation>Una queja que está “{now}” no se puede pasar simplemente a “{then}”.</translation>
    </message>
    <message>
        <source>A complaint was made from this comment already; it is not open to you.</source>
        <translation>Ya se creó una queja a partir de este comentario; no está abierta para usted.</translation>
    </message>
    <message>
        <source>A completion cannot hold {months} months.</source>
        <translation>Un curso terminado no puede valer {months} meses.</translation>
    </message>
    <message>
        <source>A confirmation is the word of somebody.</source>
        <translation>Una confirmación es la palabra de alguien.</translation>
    </message>
    <message>
        <source>A confirmation says what was confirmed.</source>
        <translation>Una confirmación dice lo que se confirmó.</translation>
    </message>
    <message>
        <source>A decision is never lost. Undo these decisions first, if the import was a mistake.</source>
        <translation>Una decisión nunca se pierde. Primero deshaga estas decisiones, si la importación fue un error.</translation>
    </message>
    <message>
        <source>A decision on an appeal rests on reasons.</source>
        <translation>Una decisión sobre una apelación se basa en razones.</translation>
    </message>
    <message>
        <source>A decision that is recorded for someone else needs the document it stands in.</source>
        <translation>Una decisión registrada por otra persona necesita el documento en que consta.</translation>
    </message>
    <message>
        <source>A designation is ended for a reason.</source>
        <translation>Una designación se termina por una razón.</translation>
    </message>
    <message>
        <source>A designee is named for something.</source>
        <translation>A una persona designada se le nombra para algo.</translation>
    </message>
    <message>
        <source>A designee is named in writing.</source>
        <translation>A una persona designada se le nombra por escrito.</translation>
    </message>
    <message>
        <source>A disposition tells approved findings only, and these allegations have none yet: {places}.</source>
        <translation>Una decisión solo comunica conclusiones aprobadas, y estas alegaciones aún no tienen ninguna: {places}.</translation>
    </message>
    <message>
        <source>A field stands between two braces; nothing else does.</source>
        <translation>Un campo va entre dos llaves; nada más.</translation>
    </message>
    <message>
        <source>A finding can be recorded for someone else only where they are an investigator of the complaint.</source>
        <translation>Una conclusión se puede registrar por otra persona solo si esta investiga la queja.</translation>
    </message>
    <message>
        <source>A finding is returned with a reason.</source>
        <translation>Una conclusión se devuelve con una razón.</translation>
    </message>
    <message>
        <source>A finding needs words.</source>
        <translation>Una conclusión necesita palabras.</translation>
    </message>
    <message>
        <source>A finding rests on reasons.</source>
        <translation>Una conclusión se basa en razones.</translation>
    </message>
    <message>
        <source>A hold by conditions has at least one.</source>
        <translation>Una retención por condiciones tiene al menos una.</translation>
    </message>
    <message>
        <source>A hold has a reason.</source>
        <translation>Una retención tiene una razón.</translation>
    </message>
    <message>
        <source>A hold holds at once.</source>
        <translation>Una retención retiene de inmediato.</translation>
    </message>
    <message>
        <source>A hold is for a matter.</source>
        <translation>Una retención es para un asunto.</translation>
    </message>
    <message>
        <source>A hold is released for a reason.</source>
        <translation>Una retención se levanta por una razón.</translation>
    </message>
    <message>
        <source>A hold on a person names the person.</source>
        <translation>Una retención sobre una persona nombra a la persona.</translation>
    </message>
    <message>
        <source>A hold was set meanwhile ({holds}). Nothing was removed.</source>
        <translation>Entretanto se fijó una retención ({holds}). No se eliminó nada.</translation>
    </message>
    <message>
        <source>A later roster, of {day}, was taken in after this one.</source>
        <translation>Después de esta se incorporó una lista de personal posterior, del {day}.</translation>
    </message>
    <message>
        <source>A leave from {first} is recorded already and would overlap.</source>
        <translation>Ya está registrada una licencia desde el {first} y se superpondría.</translation>
    </message>
    <message>
        <source>A length of {n} {unit} is not possible.</source>
        <translation>No es posible una duración de {n} {unit}.</translation>
    </message>
    <message>
        <source>A letter names the persons of complaint {number}, and you have not looked at them yet.</source>
        <translation>Una carta nombra a las personas de la queja {number}, y usted aún no las ha visto.</translation>
    </message>
    <message>
        <source>A link is taken away only with a reason.</source>
        <translation>Un vínculo se quita solo con una razón.</translation>
    </message>
    <message>
        <source>A merge is more than a link.</source>
        <translation>Una unión es más que un vínculo.</translation>
    </message>
    <message>
        <source>A merge is undone only with a reason.</source>
        <translation>Una unión se deshace solo con una razón.</translation>
    </message>
    <message>
        <source>A narrative cannot be taken away.</source>
        <translation>Un relato no se puede quitar.</translation>
    </message>
    <message>
        <source>A new edition holds from a day on.</source>
        <translation>Una nueva edición rige desde un día.</translation>
    </message>
    <message>
        <source>A note is taken back for a reason.</source>
        <translation>Una nota se retira por una razón.</translation>
    </message>
    <message>
        <source>A part of the workbook unpacks to more than {ratio} times its size: it may be made to fill the computer&apos;s memory.</source>
        <translation>Una parte del libro de Excel se descomprime a más de {ratio} veces su tamaño: puede estar hecha para llenar la memoria de la computadora.</translation>
    </message>
    <message>
        <source>A passage marked as “{ground}” by {by} on {on} no longer stands where it was marked: {text}.</source>
        <translation>Un pasaje marcado como “{ground}” por {by} el {on} ya no está donde se marcó: {text}.</translation>
    </message>
    <message>
        <source>A past day is read back from the whole history, of which the server shows you a part only.</source>
        <translation>Un día pasado se reconstruye de todo el historial, del que el servidor le muestra solo una parte.</translation>
    </message>
    <message>
        <source>A pause begins today or earlier, not on {day}.</source>
        <translation>Una pausa empieza hoy o antes, no el {day}.</translation>
    </message>
    <message>
        <source>A pause is looked at again within a year, by {day} at the latest.</source>
        <translation>Una pausa se examina de nuevo dentro de un año, a más tardar el {day}.</translation>
    </message>
    <message>
        <source>A pause with one of its grounds is the only thing that moves it, if the rule names any.</source>
        <translation>Si la regla nombra fundamentos, solo la mueve una pausa con uno de ellos.</translation>
    </message>
    <message>
        <source>A period of {n} years is not possible.</source>
        <translation>No es posible un período de {n} años.</translation>
    </message>
    <message>
        <source>A person is taken out of a complaint only with a reason.</source>
        <translation>Una persona se quita de una queja solo con una razón.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Una persona necesita un nombre.</translation>
    </message>
    <message>
        <source>A rank of {n} is not possible.</source>
        <translation>No es posible el orden {n}.</translation>
    </message>
    <message>
        <source>A reason is given for a field without a name.</source>
        <translation>Se da una razón para un campo sin nombre.</translation>
    </message>
    <message>
        <source>A recording that was received is evidence.</source>
        <translation>Una grabación recibida es un elemento de prueba.</translation>
    </message>
    <message>
        <source>A referral is taken back only with a reason.</source>
        <translation>Una remisión se anula solo con una razón.</translation>
    </message>
    <message>
        <source>A reopened action needs a due date.</source>
        <translation>Una medida reabierta necesita un vencimiento.</translation>
    </message>
    <message>
        <source>A respondent appeals only where a policy or an agreement allows it.</source>
        <translation>Una parte denunciada apela solo si lo permite una política o un convenio.</translation>
    </message>
    <message>
        <source>A respondent of the kind “{kind}” has no employer and is not sworn.</source>
        <translation>Una parte denunciada del tipo “{kind}” no tiene empleador ni está juramentada.</translation>
    </message>
    <message>
        <source>A rule asks for each fact once.</source>
        <translation>Una regla pide cada dato una sola vez.</translation>
    </message>
    <message>
        <source>A rule has a name.</source>
        <translation>Una regla tiene un nombre.</translation>
    </message>
    <message>
        <source>A rule has a source.</source>
        <translation>Una regla tiene una fuente.</translation>
    </message>
    <message>
        <source>A rule is changed for a reason.</source>
        <translation>Una regla se cambia por una razón.</translation>
    </message>
    <message>
        <source>A rule names its source.</source>
        <translation>Una regla indica su fuente.</translation>
    </message>
    <message>
        <source>A rule that only says what a complaint is not would fit one of which nothing is known yet.</source>
        <translation>Una regla que solo dice lo que una queja no es se aplicaría a una de la que aún no se sabe nada.</translation>
    </message>
    <message>
        <source>A rule without a condition would fit every complaint.</source>
        <translation>Una regla sin condiciones se aplicaría a todas las quejas.</translation>
    </message>
    <message>
        <source>A source leaves use for a reason.</source>
        <translation>Una fuente se pone fuera de uso por una razón.</translation>
    </message>
    <message>
        <source>A statement for {day} is there already.</source>
        <translation>Ya hay una declaración para el {day}.</translation>
    </message>
    <message>
        <source>A statement is withdrawn for a reason.</source>
        <translation>Una declaración se retira por una razón.</translation>
    </message>
    <message>
        <source>A template is changed for a reason.</source>
        <translation>Una plantilla se cambia por una razón.</translation>
    </message>
    <message>
        <source>A text holds a character that is no character (NUL, or one half of a pair), which no database keeps.</source>
        <translation>Un texto contiene un carácter que no lo es (NUL, o la mitad de un par) y que ninguna base de datos conserva.</translation>
    </message>
    <message>
        <source>A text of this kind always says it. Put it back where it belongs.</source>
        <translation>Un texto de este tipo siempre lo dice. Póngalo de nuevo donde corresponde.</translation>
    </message>
    <message>
        <source>A violation found in a complaint or an audit is registered from its finding.</source>
        <translation>Una infracción hallada en una queja o una auditoría se registra a partir de su conclusión.</translation>
    </message>
    <message>
        <source>A violation is registered from a finding once the audit is signed.</source>
        <translation>Una infracción se registra a partir de un hallazgo cuando la auditoría está firmada.</translation>
    </message>
    <message>
        <source>A violation is registered from a sustained finding once it is approved.</source>
        <translation>Una infracción se registra a partir de una conclusión sostenida cuando está aprobada.</translation>
    </message>
    <message>
        <source>A window has the damaged office open.</source>
        <translation>Una ventana tiene abierta la oficina dañada.</translation>
    </message>
    <message>
        <source>A witness gets a request for information only.</source>
        <translation>Un testigo solo recibe una solicitud de información.</translation>
    </message>
    <message>
        <source>A zero byte in line {line} was replaced by the character �.</source>
        <translation>Un byte nulo en la línea {line} se sustituyó por el carácter �.</translation>
    </message>
    <message>
        <source>A {ground} that was taken out stands in the finished file still, in {text}.</source>
        <translation>Un dato tachado ({ground}) sigue en el archivo terminado, en {text}.</translation>
    </message>
    <message>
        <source>A {ground} that was to be taken out stands in the data of this version still.</source>
        <translation>Un dato que se debía tachar ({ground}) sigue en los datos de esta versión.</translation>
    </message>
    <message>
        <source>Add %p, or use %H for hours up to 24.</source>
        <translation>Añada %p, o use %H para horas hasta 24.</translation>
    </message>
    <message>
        <source>Add a middle initial or the department, so that records tell them apart.</source>
        <translation>Añada una inicial o el departamento, para que los registros los distingan.</translation>
    </message>
    <message>
        <source>Add a note or a file.</source>
        <translation>Añada una nota o un archivo.</translation>
    </message>
    <message>
        <source>Add another one.</source>
        <translation>Añada otra.</translation>
    </message>
    <message>
        <source>Add it to the alleged bases, or take the mark away.</source>
        <translation>Añádalo a los motivos alegados o quite la marca.</translation>
    </message>
    <message>
        <source>Add it under [files].</source>
        <translation>Añádalo en [files].</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Añádalo.</translation>
    </message>
    <message>
        <source>Add the required courses on the page Training, then issue the report.</source>
        <translation>Añada los cursos obligatorios en la página Capacitación y después emita el informe.</translation>
    </message>
    <message>
        <source>Add to it by a note, or decide it first.</source>
        <translation>Amplíela con una nota o decídala primero.</translation>
    </message>
    <message>
        <source>Add what it is.</source>
        <translation>Añada lo que es.</translation>
    </message>
    <message>
        <source>After an error of the disk, the end of the office&apos;s history is not whole. Nothing more is written.</source>
        <translation>Tras un error del disco, el final del historial de la oficina no está íntegro. No se escribe nada más.</translation>
    </message>
    <message>
        <source>Allegation {place} of {complaint} has a finding that nobody approved yet.</source>
        <translation>La alegación {place} de {complaint} tiene una conclusión que nadie ha aprobado aún.</translation>
    </message>
    <message>
        <source>Allegation {place} of {complaint} has no finding.</source>
        <translation>La alegación {place} de {complaint} no tiene conclusión.</translation>
    </message>
    <message>
        <source>Allegation {place} of {complaint} is sustained, and no violation is registered from it that stands.</source>
        <translation>La alegación {place} de {complaint} está sostenida, y no hay ninguna infracción vigente registrada a partir de ella.</translation>
    </message>
    <message>
        <source>Allegation {place} of {number} has a finding that nobody approved yet.</source>
        <translation>La alegación {place} de {number} tiene una conclusión que nadie ha aprobado aún.</translation>
    </message>
    <message>
        <source>Allegation {place} of {number} has no finding.</source>
        <translation>La alegación {place} de {number} no tiene conclusión.</translation>
    </message>
    <message>
        <source>An action is declined with a reason.</source>
        <translation>Una medida se rechaza con una razón.</translation>
    </message>
    <message>
        <source>An action is looked at ninety days after it closed.</source>
        <translation>Una medida se examina noventa días después de cerrarse.</translation>
    </message>
    <message>
        <source>An action on this violation was accepted, so the violation cannot be withdrawn.</source>
        <translation>Se aceptó una medida sobre esta infracción, así que la infracción no se puede retirar.</translation>
    </message>
    <message>
        <source>An administrator or auditor opens “Changes past the program” (menu File, History).</source>
        <translation>Un administrador o auditor abre “Cambios fuera del programa” (menú Archivo, Historial).</translation>
    </message>
    <message>
        <source>An allegation is closed without a finding only for a stated reason.</source>
        <translation>Una alegación se cierra sin conclusión solo por una razón indicada.</translation>
    </message>
    <message>
        <source>An allegation is taken out only with a reason.</source>
        <translation>Una alegación se quita solo con una razón.</translation>
    </message>
    <message>
        <source>An allegation with a finding stays in the complaint.</source>
        <translation>Una alegación con conclusión permanece en la queja.</translation>
    </message>
    <message>
        <source>An approved finding can only be taken back by someone who did not investigate the complaint.</source>
        <translation>Una conclusión aprobada solo la puede anular alguien que no investigó la queja.</translation>
    </message>
    <message>
        <source>An audit is given up for a reason.</source>
        <translation>Una auditoría se abandona por una razón.</translation>
    </message>
    <message>
        <source>An audit of this source, started on {day}, is open.</source>
        <translation>Esta fuente tiene abierta una auditoría, iniciada el {day}.</translation>
    </message>
    <message>
        <source>An audit was signed under this designation on {day}.</source>
        <translation>Con esta designación se firmó una auditoría el {day}.</translation>
    </message>
    <message>
        <source>An edition that reaches open complaints holds from today or an earlier day.</source>
        <translation>Una edición que alcanza a quejas abiertas rige desde hoy o un día anterior.</translation>
    </message>
    <message>
        <source>An examination says what was found and who was asked.</source>
        <translation>Un examen dice qué se halló y a quién se preguntó.</translation>
    </message>
    <message>
        <source>An extension must end after the present due date, {due}.</source>
        <translation>Una prórroga debe terminar después del vencimiento actual, el {due}.</translation>
    </message>
    <message>
        <source>An extension of {n} days is not possible.</source>
        <translation>No es posible una prórroga de {n} días.</translation>
    </message>
    <message>
        <source>An import is undone only with a reason.</source>
        <translation>Una importación se deshace solo con una razón.</translation>
    </message>
    <message>
        <source>An open complaint always has a next step.</source>
        <translation>Una queja abierta siempre tiene un próximo paso.</translation>
    </message>
    <message>
        <source>Another program is changing the office&apos;s keys.</source>
        <translation>Otro programa está cambiando las claves de la oficina.</translation>
    </message>
    <message>
        <source>Another program is writing to the office.</source>
        <translation>Otro programa está escribiendo en la oficina.</translation>
    </message>
    <message>
        <source>Answer it with yes or no, or remove the fields.</source>
        <translation>Responda sí o no, o quite los campos.</translation>
    </message>
    <message>
        <source>Answer it with yes or no.</source>
        <translation>Responda sí o no.</translation>
    </message>
    <message>
        <source>Answer it.</source>
        <translation>Respóndala.</translation>
    </message>
    <message>
        <source>Ask an administrator of the office to make a new one.</source>
        <translation>Pida a un administrador de la oficina que cree una nueva.</translation>
    </message>
    <message>
        <source>Ask an administrator of the office.</source>
        <translation>Consulte a un administrador de la oficina.</translation>
    </message>
    <message>
        <source>Ask an administrator.</source>
        <translation>Consulte a un administrador.</translation>
    </message>
    <message>
        <source>Ask another administrator.</source>
        <translation>Pídalo a otro administrador.</translation>
    </message>
    <message>
        <source>Ask for a newer one.</source>
        <translation>Pida uno más reciente.</translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation>Pídalo de nuevo.</translation>
    </message>
    <message>
        <source>Ask for permission, or choose a folder of your own.</source>
        <translation>Pida permiso o elija una carpeta propia.</translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it elsewhere.</source>
        <translation>Pida permiso para leerlo o cópielo en otro lugar.</translation>
    </message>
    <message>
        <source>Ask for write permission on the folder, or copy the office to a folder of your own.</source>
        <translation>Pida permiso de escritura en la carpeta o copie la oficina en una carpeta propia.</translation>
    </message>
    <message>
        <source>Ask its administrator.</source>
        <translation>Consulte a su administrador.</translation>
    </message>
    <message>
        <source>Ask one of the people permitted, or the Chief Civil Rights Officer.</source>
        <translation>Pídalo a una de las personas autorizadas o a la Dirección de Derechos Civiles.</translation>
    </message>
    <message>
        <source>Ask somebody permitted to the sealed case.</source>
        <translation>Pídalo a alguien autorizado para el caso sellado.</translation>
    </message>
    <message>
        <source>Ask somebody whose role permits to seal cases and to whom none of this is closed.</source>
        <translation>Pídalo a alguien cuyo rol permita sellar casos y para quien nada de esto esté cerrado.</translation>
    </message>
    <message>
        <source>Ask someone else who may verify actions.</source>
        <translation>Pídalo a otra persona que pueda verificar medidas.</translation>
    </message>
    <message>
        <source>Ask someone else whose role permits it.</source>
        <translation>Pídalo a otra persona cuyo rol lo permita.</translation>
    </message>
    <message>
        <source>Ask someone to whom no case is closed.</source>
        <translation>Pídalo a alguien para quien no haya casos cerrados.</translation>
    </message>
    <message>
        <source>Ask the Chief Civil Rights Officer to record your designation.</source>
        <translation>Pida a la Dirección de Derechos Civiles que registre su designación.</translation>
    </message>
    <message>
        <source>Ask the Chief Civil Rights Officer to sign it, or to record the designation.</source>
        <translation>Pida a la Dirección de Derechos Civiles que la firme o que registre la designación.</translation>
    </message>
    <message>
        <source>Ask the administrator of the server.</source>
        <translation>Consulte al administrador del servidor.</translation>
    </message>
    <message>
        <source>Ask the person who approved it.</source>
        <translation>Pídalo a la persona que la aprobó.</translation>
    </message>
    <message>
        <source>Ask whoever has it now.</source>
        <translation>Pregunte a quien lo tiene ahora.</translation>
    </message>
    <message>
        <source>Ask whoever keeps the server about its certificate and the versions of TLS that it knows.</source>
        <translation>Pregunte a quien mantiene el servidor por su certificado y las versiones de TLS que admite.</translation>
    </message>
    <message>
        <source>Ask whoever keeps the server for the certificate of the authority that signed the server&apos;s, and give its file where you sign in (or ?sslrootcert=FILE after the address).</source>
        <translation>Pida a quien mantiene el servidor el certificado de la autoridad que firmó el del servidor, e indique su archivo al iniciar sesión (o ?sslrootcert=FILE después de la dirección).</translation>
    </message>
    <message>
        <source>Ask whoever keeps the server to compare it with the latest backup.</source>
        <translation>Pida a quien mantiene el servidor que la compare con la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Ask whoever keeps the server: it must ask for passwords by SCRAM (pg_hba.conf: scram-sha-256), and this program must know the authority: give its file where you sign in.</source>
        <translation>Consulte a quien mantiene el servidor: debe pedir las contraseñas con SCRAM (pg_hba.conf: scram-sha-256), y este programa debe conocer la autoridad: indique su archivo al iniciar sesión.</translation>
    </message>
    <message>
        <source>Ask {name} to sign in.</source>
        <translation>Pida a {name} que inicie sesión.</translation>
    </message>
    <message>
        <source>Attach a smaller copy and note where the original is kept.</source>
        <translation>Adjunte una copia más pequeña y anote dónde se guarda el original.</translation>
    </message>
    <message>
        <source>Audits are performed by the civil rights office or a designee of its chief.</source>
        <translation>Las auditorías las realiza la oficina de derechos civiles o una persona designada por su Dirección.</translation>
    </message>
    <message>
        <source>Both cases are sealed, and what links them would be read by the people of one alone.</source>
        <translation>Ambos casos están sellados, y lo que los vincula lo leerían las personas de uno solo.</translation>
    </message>
    <message>
        <source>Byte {byte} in line {line} cannot be read as {encoding}.</source>
        <translation>El byte {byte} de la línea {line} no se puede leer como {encoding}.</translation>
    </message>
    <message>
        <source>Cases are closed to you ({count}), and the log would tell you of them.</source>
        <translation>Hay casos cerrados para usted ({count}), y el registro le informaría de ellos.</translation>
    </message>
    <message>
        <source>Cases are closed to you ({count}), so your figures would not be the office&apos;s.</source>
        <translation>Hay casos cerrados para usted ({count}), así que sus cifras no serían las de la oficina.</translation>
    </message>
    <message>
        <source>Change a question first.</source>
        <translation>Primero cambie una pregunta.</translation>
    </message>
    <message>
        <source>Change it first.</source>
        <translation>Primero cámbiela.</translation>
    </message>
    <message>
        <source>Change or withdraw one of them.</source>
        <translation>Cambie o retire una de las dos.</translation>
    </message>
    <message>
        <source>Change or withdraw that rule first.</source>
        <translation>Primero cambie o retire esa regla.</translation>
    </message>
    <message>
        <source>Change something.</source>
        <translation>Cambie algo.</translation>
    </message>
    <message>
        <source>Change the audit itself.</source>
        <translation>Cambie la auditoría misma.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard language, then type it again.</source>
        <translation>Compruebe Bloq Mayús y el idioma del teclado y escríbala de nuevo.</translation>
    </message>
    <message>
        <source>Check both days.</source>
        <translation>Compruebe ambos días.</translation>
    </message>
    <message>
        <source>Check it with the server&apos;s login for backups, or ask the Chief Civil Rights Officer or an auditor.</source>
        <translation>Compruébelo con el acceso del servidor para copias de seguridad, o pídalo a la Dirección de Derechos Civiles o a un auditor.</translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation>Compruébelo.</translation>
    </message>
    <message>
        <source>Check its history without that password.</source>
        <translation>Compruebe su historial sin esa contraseña.</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>Compruebe su nombre y carpeta.</translation>
    </message>
    <message>
        <source>Check its path, or connect its disk.</source>
        <translation>Compruebe su ruta o conecte su disco.</translation>
    </message>
    <message>
        <source>Check its path. It is a text file that begins with &apos;-----BEGIN CERTIFICATE-----&apos;.</source>
        <translation>Compruebe su ruta. Es un archivo de texto que empieza con &apos;-----BEGIN CERTIFICATE-----&apos;.</translation>
    </message>
    <message>
        <source>Check that disk, then try again.</source>
        <translation>Compruebe ese disco y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Check that it is running.</source>
        <translation>Compruebe que esté en funcionamiento.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it.</source>
        <translation>Compruebe que siga ahí y que usted pueda abrirlo.</translation>
    </message>
    <message>
        <source>Check that it is the agency&apos;s own GTFS.</source>
        <translation>Compruebe que sea el GTFS propio de la agencia.</translation>
    </message>
    <message>
        <source>Check that it was not moved or renamed.</source>
        <translation>Compruebe que no se haya movido ni cambiado de nombre.</translation>
    </message>
    <message>
        <source>Check that the folder is still there and that you may read and write in it.</source>
        <translation>Compruebe que la carpeta siga ahí y que usted pueda leer y escribir en ella.</translation>
    </message>
    <message>
        <source>Check the address for typing errors, and whether you are in the agency&apos;s network.</source>
        <translation>Compruebe si hay errores en la dirección y si usted está en la red de la agencia.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Compruebe la dirección.</translation>
    </message>
    <message>
        <source>Check the address: it must be the name in the server&apos;s certificate. If it is, somebody may stand between you and the server: tell whoever keeps it.</source>
        <translation>Compruebe la dirección: debe ser el nombre del certificado del servidor. Si lo es, alguien puede estar entre usted y el servidor: avise a quien lo mantiene.</translation>
    </message>
    <message>
        <source>Check the columns and date formats that were chosen. Nothing was imported.</source>
        <translation>Compruebe las columnas y los formatos de fecha elegidos. No se importó nada.</translation>
    </message>
    <message>
        <source>Check the columns and the date format that were chosen. Nothing was imported.</source>
        <translation>Compruebe las columnas y el formato de fecha elegidos. No se importó nada.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Compruebe el disco y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>Compruebe el archivo.</translation>
    </message>
    <message>
        <source>Check the history (menu File), and restore the latest backup that is whole.</source>
        <translation>Compruebe el historial (menú Archivo) y restaure la última copia de seguridad íntegra.</translation>
    </message>
    <message>
        <source>Check the login, Caps Lock and the keyboard language, then type the passphrase again.</source>
        <translation>Compruebe el acceso, Bloq Mayús y el idioma del teclado y escriba de nuevo la frase de contraseña.</translation>
    </message>
    <message>
        <source>Check the name and the password.</source>
        <translation>Compruebe el nombre y la contraseña.</translation>
    </message>
    <message>
        <source>Check the network and the address. Perhaps it is reached only from within the agency.</source>
        <translation>Compruebe la red y la dirección. Quizá solo se llega a él desde dentro de la agencia.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Compruebe la red y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Compruebe el número.</translation>
    </message>
    <message>
        <source>Check the object itself.</source>
        <translation>Compruebe el objeto mismo.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. If that is right, whoever keeps the server gives it a new certificate.</source>
        <translation>Compruebe la fecha de esta computadora. Si es correcta, quien mantiene el servidor le pone un certificado nuevo.</translation>
    </message>
    <message>
        <source>Choose XLSX, JSON or ZIP, or write one table at a time.</source>
        <translation>Elija XLSX, JSON o ZIP, o escriba una tabla a la vez.</translation>
    </message>
    <message>
        <source>Choose a CSV file or workbook.</source>
        <translation>Elija un archivo CSV o un libro de Excel.</translation>
    </message>
    <message>
        <source>Choose a day that every year has.</source>
        <translation>Elija un día que exista todos los años.</translation>
    </message>
    <message>
        <source>Choose a day that has begun.</source>
        <translation>Elija un día que ya haya empezado.</translation>
    </message>
    <message>
        <source>Choose a day up to {latest}.</source>
        <translation>Elija un día hasta el {latest}.</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>Elija un día.</translation>
    </message>
    <message>
        <source>Choose a field from the list.</source>
        <translation>Elija un campo de la lista.</translation>
    </message>
    <message>
        <source>Choose a file name.</source>
        <translation>Elija un nombre de archivo.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Elija un archivo.</translation>
    </message>
    <message>
        <source>Choose a folder for them.</source>
        <translation>Elija una carpeta para ellas.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>Elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Choose a folder on this computer&apos;s own disk. For a team on several computers, ask for a PostgreSQL office.</source>
        <translation>Elija una carpeta en el disco propio de esta computadora. Para un equipo con varias computadoras, pida una oficina PostgreSQL.</translation>
    </message>
    <message>
        <source>Choose a folder that is not synchronized, and keep backups of it.</source>
        <translation>Elija una carpeta que no se sincronice y haga copias de seguridad de ella.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message>
        <source>Choose a ground.</source>
        <translation>Elija un fundamento.</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>Elija un día posterior.</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Elija uno posterior.</translation>
    </message>
    <message>
        <source>Choose a later quarter.</source>
        <translation>Elija un trimestre posterior.</translation>
    </message>
    <message>
        <source>Choose a mapping file.</source>
        <translation>Elija un archivo de correspondencia.</translation>
    </message>
    <message>
        <source>Choose a new folder, so that nothing is overwritten.</source>
        <translation>Elija una carpeta nueva, para que no se sobrescriba nada.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>Choose a period that has begun.</source>
        <translation>Elija un período que ya haya empezado.</translation>
    </message>
    <message>
        <source>Choose a plainer one.</source>
        <translation>Elija una más sencilla.</translation>
    </message>
    <message>
        <source>Choose a quarter that has begun.</source>
        <translation>Elija un trimestre que ya haya empezado.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Elija uno más corto.</translation>
    </message>
    <message>
        <source>Choose a year like 2026.</source>
        <translation>Elija un año como 2026.</translation>
    </message>
    <message>
        <source>Choose an earlier day; it can be prolonged then.</source>
        <translation>Elija un día anterior; entonces se puede prolongar.</translation>
    </message>
    <message>
        <source>Choose an owner or a status, or write what is to be done next.</source>
        <translation>Elija un responsable o un estado, o escriba lo que hay que hacer ahora.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Elija otro día.</translation>
    </message>
    <message>
        <source>Choose another encoding, or save the file again as CSV UTF-8.</source>
        <translation>Elija otra codificación o guarde el archivo de nuevo como CSV UTF-8.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another ground; the rules of the clocks say which ones stop them.</source>
        <translation>Elija otro fundamento; las reglas de los plazos dicen cuáles los detienen.</translation>
    </message>
    <message>
        <source>Choose another mapping.</source>
        <translation>Elija otra correspondencia.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otra.</translation>
    </message>
    <message>
        <source>Choose another period.</source>
        <translation>Elija otro período.</translation>
    </message>
    <message>
        <source>Choose at least one duty.</source>
        <translation>Elija al menos una función.</translation>
    </message>
    <message>
        <source>Choose at least one of them, or check that this is a register of complaints.</source>
        <translation>Elija al menos uno de ellos o compruebe que sea un registro de quejas.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Elija al menos una.</translation>
    </message>
    <message>
        <source>Choose comma, semicolon, tab or vertical bar.</source>
        <translation>Elija coma, punto y coma, tabulador o barra vertical.</translation>
    </message>
    <message>
        <source>Choose done or dropped.</source>
        <translation>Elija realizada o abandonada.</translation>
    </message>
    <message>
        <source>Choose how.</source>
        <translation>Elija cómo.</translation>
    </message>
    <message>
        <source>Choose it again, or take the complaint in without it.</source>
        <translation>Elíjalo de nuevo o registre la queja sin él.</translation>
    </message>
    <message>
        <source>Choose it, or clear the words.</source>
        <translation>Elíjalo o borre las palabras.</translation>
    </message>
    <message>
        <source>Choose it, or empty the field.</source>
        <translation>Elíjalo o vacíe el campo.</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Elíjalo.</translation>
    </message>
    <message>
        <source>Choose its id column.</source>
        <translation>Elija su columna de identificación.</translation>
    </message>
    <message>
        <source>Choose one of at least 60 by 60 dots, better 300 by 300.</source>
        <translation>Elija una de al menos 60 por 60 puntos, mejor de 300 por 300.</translation>
    </message>
    <message>
        <source>Choose one of its tables.</source>
        <translation>Elija una de sus tablas.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Elija una de la lista.</translation>
    </message>
    <message>
        <source>Choose one of the names in the list.</source>
        <translation>Elija uno de los nombres de la lista.</translation>
    </message>
    <message>
        <source>Choose one of these, or both.</source>
        <translation>Elija una de ellas o ambas.</translation>
    </message>
    <message>
        <source>Choose one of those in the folder.</source>
        <translation>Elija una de las que hay en la carpeta.</translation>
    </message>
    <message>
        <source>Choose one of your own: from then on nobody else can sign in with your name.</source>
        <translation>Elija una propia: desde entonces nadie más puede iniciar sesión con su nombre.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>Elija una de estas: {known}.</translation>
    </message>
    <message>
        <source>Choose one that it has.</source>
        <translation>Elija una que tenga.</translation>
    </message>
    <message>
        <source>Choose somebody who had no part in them.</source>
        <translation>Elija a alguien que no haya participado en ellas.</translation>
    </message>
    <message>
        <source>Choose someone else, or have the approved finding returned with a reason first.</source>
        <translation>Elija a otra persona, o pida primero que la conclusión aprobada se devuelva con una razón.</translation>
    </message>
    <message>
        <source>Choose someone else.</source>
        <translation>Elija a otra persona.</translation>
    </message>
    <message>
        <source>Choose someone who is.</source>
        <translation>Elija a alguien que sí lo esté.</translation>
    </message>
    <message>
        <source>Choose someone whose role and whose permission for a sealed case let them open it.</source>
        <translation>Elija a alguien cuyo rol, y cuya autorización para un caso sellado, le permitan abrirla.</translation>
    </message>
    <message>
        <source>Choose such a day, or let it hold for new complaints only.</source>
        <translation>Elija un día así o deje que rija solo para quejas nuevas.</translation>
    </message>
    <message>
        <source>Choose such a day.</source>
        <translation>Elija un día así.</translation>
    </message>
    <message>
        <source>Choose that column, or name the quarter of the file.</source>
        <translation>Elija esa columna o indique el trimestre del archivo.</translation>
    </message>
    <message>
        <source>Choose that day or a later one, or take in an earlier roster.</source>
        <translation>Elija ese día o uno posterior, o incorpore una lista de personal anterior.</translation>
    </message>
    <message>
        <source>Choose the .p12 or .pfx file that your certificate came in.</source>
        <translation>Elija el archivo .p12 o .pfx en que vino su certificado.</translation>
    </message>
    <message>
        <source>Choose the CEO or a designee: people with the role executive reader.</source>
        <translation>Elija al CEO o a una persona designada: personas con el rol de lectura ejecutiva.</translation>
    </message>
    <message>
        <source>Choose the CEO or the designee.</source>
        <translation>Elija al CEO o a la persona designada.</translation>
    </message>
    <message>
        <source>Choose the agency&apos;s GTFS: a .zip with routes.txt and stops.txt.</source>
        <translation>Elija el GTFS de la agencia: un .zip con routes.txt y stops.txt.</translation>
    </message>
    <message>
        <source>Choose the allegations.</source>
        <translation>Elija las alegaciones.</translation>
    </message>
    <message>
        <source>Choose the basis that the comment speaks of, or “other protected basis” and name it.</source>
        <translation>Elija el motivo del que habla el comentario, u “otro motivo protegido” e indíquelo.</translation>
    </message>
    <message>
        <source>Choose the clause of GEN 63, or name the other policy below.</source>
        <translation>Elija la cláusula de GEN 63 o indique la otra política abajo.</translation>
    </message>
    <message>
        <source>Choose the column that holds it.</source>
        <translation>Elija la columna que lo contiene.</translation>
    </message>
    <message>
        <source>Choose the column with the customer&apos;s words.</source>
        <translation>Elija la columna con las palabras del usuario.</translation>
    </message>
    <message>
        <source>Choose the decision.</source>
        <translation>Elija la decisión.</translation>
    </message>
    <message>
        <source>Choose the encoding in which the lines shown read right, or save the file again as CSV UTF-8.</source>
        <translation>Elija la codificación en que se lean bien las líneas mostradas o guarde el archivo de nuevo como CSV UTF-8.</translation>
    </message>
    <message>
        <source>Choose the encoding in which the lines shown read right.</source>
        <translation>Elija la codificación en que se lean bien las líneas mostradas.</translation>
    </message>
    <message>
        <source>Choose the entry that was wrong from the beginning.</source>
        <translation>Elija la entrada que fue incorrecta desde el principio.</translation>
    </message>
    <message>
        <source>Choose the file in it.</source>
        <translation>Elija el archivo que contiene.</translation>
    </message>
    <message>
        <source>Choose the file of the picture again.</source>
        <translation>Elija de nuevo el archivo de la imagen.</translation>
    </message>
    <message>
        <source>Choose the file that holds the table.</source>
        <translation>Elija el archivo que contiene la tabla.</translation>
    </message>
    <message>
        <source>Choose the file that was obtained.</source>
        <translation>Elija el archivo que se obtuvo.</translation>
    </message>
    <message>
        <source>Choose the folder of an office, its folder &apos;backups&apos;, or the second place.</source>
        <translation>Elija la carpeta de una oficina, su carpeta &apos;backups&apos; o el segundo lugar.</translation>
    </message>
    <message>
        <source>Choose the office&apos;s folder itself, or restore the key file from a backup.</source>
        <translation>Elija la carpeta de la oficina misma o restaure el archivo de claves de una copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose the one that is kept.</source>
        <translation>Elija la que se conserva.</translation>
    </message>
    <message>
        <source>Choose the other complaint.</source>
        <translation>Elija la otra queja.</translation>
    </message>
    <message>
        <source>Choose the person, or say it in words.</source>
        <translation>Elija a la persona o dígalo en palabras.</translation>
    </message>
    <message>
        <source>Choose the report’s file.</source>
        <translation>Elija el archivo del informe.</translation>
    </message>
    <message>
        <source>Choose the words that are to be taken out.</source>
        <translation>Elija las palabras que se deben tachar.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>Elija hoy o un día anterior.</translation>
    </message>
    <message>
        <source>Choose today, or ask the Chief Civil Rights Officer or an auditor.</source>
        <translation>Elija hoy, o pídalo a la Dirección de Derechos Civiles o a un auditor.</translation>
    </message>
    <message>
        <source>Choose what became of it.</source>
        <translation>Elija qué resultó.</translation>
    </message>
    <message>
        <source>Choose what the program found by itself. A contact, a date of birth and what somebody said of themselves always stay out of the version for the public.</source>
        <translation>Elija lo que el programa halló por sí solo. Un contacto, una fecha de nacimiento y lo que alguien dijo de sí mismo siempre quedan fuera de la versión para el público.</translation>
    </message>
    <message>
        <source>Choose whether day or month comes first.</source>
        <translation>Elija si va primero el día o el mes.</translation>
    </message>
    <message>
        <source>Choose who did.</source>
        <translation>Elija quién lo hizo.</translation>
    </message>
    <message>
        <source>Choose whom the complaint concerns, or another kind of letter.</source>
        <translation>Elija a quién se refiere la queja u otro tipo de carta.</translation>
    </message>
    <message>
        <source>Choose “every complaint”.</source>
        <translation>Elija “todas las quejas”.</translation>
    </message>
    <message>
        <source>Close it elsewhere and try again.</source>
        <translation>Ciérrelo en otro lugar y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>Primero ciérrela.</translation>
    </message>
    <message>
        <source>Close it in the file, or export the table again; nothing was taken from the file.</source>
        <translation>Ciérrela en el archivo o exporte la tabla de nuevo; no se tomó nada del archivo.</translation>
    </message>
    <message>
        <source>Close it there first. If that computer has crashed, wait three minutes and try again.</source>
        <translation>Primero ciérrela allí. Si esa computadora falló, espere tres minutos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Close it there or choose another folder.</source>
        <translation>Ciérrelo allí o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Close or reopen it by the commands for this; approval follows from the findings.</source>
        <translation>Ciérrela o reábrala con los comandos para ello; la aprobación se deriva de las conclusiones.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Cierre otros programas y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Close the office and open it again first.</source>
        <translation>Primero cierre la oficina y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>Close the office, restore the latest backup, and have the disk checked.</source>
        <translation>Cierre la oficina, restaure la última copia de seguridad y haga revisar el disco.</translation>
    </message>
    <message>
        <source>Close the office. Restore the latest backup, or salvage what can still be read (first window, menu File). Then have the disk checked.</source>
        <translation>Cierre la oficina. Restaure la última copia de seguridad o rescate lo que aún se pueda leer (primera ventana, menú Archivo). Después haga revisar el disco.</translation>
    </message>
    <message>
        <source>Close the other windows of the program on this computer, then try again.</source>
        <translation>Cierre las demás ventanas del programa en esta computadora y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Close the other windows of the program, then open the office again.</source>
        <translation>Cierre las demás ventanas del programa y abra la oficina de nuevo.</translation>
    </message>
    <message>
        <source>Close the program and have the disk checked. Then restore the latest backup, or salvage the office.</source>
        <translation>Cierre el programa y haga revisar el disco. Después restaure la última copia de seguridad o rescate la oficina.</translation>
    </message>
    <message>
        <source>Close the program and open the office again. If it says so again, restore the latest backup, or salvage what can still be read (first window, menu File).</source>
        <translation>Cierre el programa y abra la oficina de nuevo. Si vuelve a decirlo, restaure la última copia de seguridad o rescate lo que aún se pueda leer (primera ventana, menú Archivo).</translation>
    </message>
    <message>
        <source>Close this form, read that edition, then change it.</source>
        <translation>Cierre este formulario, lea esa edición y después cámbiela.</translation>
    </message>
    <message>
        <source>Columns that no field uses were left out: {columns}. What they ask for is no condition of a rule.</source>
        <translation>Las columnas que ningún campo usa se omitieron: {columns}. Lo que piden no es condición de ninguna regla.</translation>
    </message>
    <message>
        <source>Compare both versions and choose for each field which one to keep.</source>
        <translation>Compare ambas versiones y elija para cada campo cuál conservar.</translation>
    </message>
    <message>
        <source>Compare it with the printed page, letter by letter. A renewed key makes the earlier one void.</source>
        <translation>Compárela con la página impresa, letra por letra. Una clave renovada anula la anterior.</translation>
    </message>
    <message>
        <source>Complaint {number} has no appeal that was not taken up, or it was reopened since.</source>
        <translation>La queja {number} no tiene ninguna apelación no admitida, o se reabrió desde entonces.</translation>
    </message>
    <message>
        <source>Complaint {number} has no decision on an appeal to tell: none was made, or the complaint was reopened or decided anew since.</source>
        <translation>La queja {number} no tiene ninguna decisión sobre una apelación que comunicar: no se tomó ninguna, o la queja se reabrió o se decidió de nuevo desde entonces.</translation>
    </message>
    <message>
        <source>Complaint {number} holds no allegation and was not closed, so there is nothing to tell.</source>
        <translation>La queja {number} no tiene alegaciones y no se cerró, así que no hay nada que comunicar.</translation>
    </message>
    <message>
        <source>Complaint {number} is closed as a duplicate itself: neither would be counted.</source>
        <translation>La propia queja {number} está cerrada como duplicada: no se contaría ninguna de las dos.</translation>
    </message>
    <message>
        <source>Complaint {number} is closed.</source>
        <translation>La queja {number} está cerrada.</translation>
    </message>
    <message>
        <source>Complaint {number} is closed; how it ended is not overwritten.</source>
        <translation>La queja {number} está cerrada; su resultado no se sobrescribe.</translation>
    </message>
    <message>
        <source>Complaint {number} is no longer closed by this merge.</source>
        <translation>La queja {number} ya no está cerrada por esta unión.</translation>
    </message>
    <message>
        <source>Complaint {number} is not closed, so there is no disposition to appeal.</source>
        <translation>La queja {number} no está cerrada, así que no hay resolución que apelar.</translation>
    </message>
    <message>
        <source>Complaint {number} is not sealed.</source>
        <translation>La queja {number} no está sellada.</translation>
    </message>
    <message>
        <source>Complaint {number} is open.</source>
        <translation>La queja {number} está abierta.</translation>
    </message>
    <message>
        <source>Complaint {number} was made from this comment already.</source>
        <translation>La queja {number} ya se creó a partir de este comentario.</translation>
    </message>
    <message>
        <source>Complaint {number} was merged into another one itself.</source>
        <translation>La propia queja {number} se unió a otra.</translation>
    </message>
    <message>
        <source>Complete the findings, or choose the reason for closing without them.</source>
        <translation>Complete las conclusiones o elija la razón para cerrar sin ellas.</translation>
    </message>
    <message>
        <source>Compliance is a fact about a day, and {day} has not come yet.</source>
        <translation>El cumplimiento es un dato de un día, y el {day} no ha llegado aún.</translation>
    </message>
    <message>
        <source>Confirm both, or leave it out.</source>
        <translation>Confirme ambas cosas u omítalo.</translation>
    </message>
    <message>
        <source>Connect its disk, or choose another folder (menu File, Backups).</source>
        <translation>Conecte su disco o elija otra carpeta (menú Archivo, Copias de seguridad).</translation>
    </message>
    <message>
        <source>Connect its disk, or choose another folder.</source>
        <translation>Conecte su disco o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Continue that one, or give it up.</source>
        <translation>Continúe con esa o abandónela.</translation>
    </message>
    <message>
        <source>Copy the file &apos;office.keys&apos; from the office&apos;s folder &apos;backups&apos; in its place. Your records are not lost.</source>
        <translation>Copie en su lugar el archivo &apos;office.keys&apos; de la carpeta &apos;backups&apos; de la oficina. Sus registros no están perdidos.</translation>
    </message>
    <message>
        <source>Correct a mistake with an addendum.</source>
        <translation>Corrija un error con una adenda.</translation>
    </message>
    <message>
        <source>Correct it instead of emptying it.</source>
        <translation>Corríjalo en vez de vaciarlo.</translation>
    </message>
    <message>
        <source>Correct it, or leave it empty.</source>
        <translation>Corríjalo o déjelo vacío.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corríjalo.</translation>
    </message>
    <message>
        <source>Correct one of them.</source>
        <translation>Corrija uno de los dos.</translation>
    </message>
    <message>
        <source>Correct the date received.</source>
        <translation>Corrija la fecha de recepción.</translation>
    </message>
    <message>
        <source>Correct the date.</source>
        <translation>Corrija la fecha.</translation>
    </message>
    <message>
        <source>Correct the day or the time.</source>
        <translation>Corrija el día o la hora.</translation>
    </message>
    <message>
        <source>Correct the day.</source>
        <translation>Corrija el día.</translation>
    </message>
    <message>
        <source>Correct the record that starts it.</source>
        <translation>Corrija el registro que lo inicia.</translation>
    </message>
    <message>
        <source>Correct the times.</source>
        <translation>Corrija las horas.</translation>
    </message>
    <message>
        <source>Counsel&apos;s confirmation of this edition is recorded already.</source>
        <translation>La confirmación de la asesoría jurídica para esta edición ya está registrada.</translation>
    </message>
    <message>
        <source>Cut it or break it into two lines.</source>
        <translation>Acórtela o divídala en dos líneas.</translation>
    </message>
    <message>
        <source>Day of the roster</source>
        <translation>Día de la lista de personal</translation>
    </message>
    <message>
        <source>Decide first; a note goes with the decision.</source>
        <translation>Primero decida; una nota acompaña a la decisión.</translation>
    </message>
    <message>
        <source>Decide the appeal first, or write a disposition: it tells the findings as they are now.</source>
        <translation>Primero decida la apelación, o escriba una decisión: comunica las conclusiones como están ahora.</translation>
    </message>
    <message>
        <source>Decide them first; the queue goes to the next one.</source>
        <translation>Primero decídalos; la cola pasa al siguiente.</translation>
    </message>
    <message>
        <source>Decisions of others are changed in the list, with a reason.</source>
        <translation>Las decisiones de otras personas se cambian en la lista, con una razón.</translation>
    </message>
    <message>
        <source>Delete it: it is often an invisible one that came with pasted text.</source>
        <translation>Elimínelo: suele ser un carácter invisible que vino con texto pegado.</translation>
    </message>
    <message>
        <source>Delete one that you do not need any more.</source>
        <translation>Elimine una que ya no necesite.</translation>
    </message>
    <message>
        <source>Demographic fields are listed, and the source is said to use none.</source>
        <translation>Se enumeran campos demográficos y se dice que la fuente no usa ninguno.</translation>
    </message>
    <message>
        <source>Describe it in a few words.</source>
        <translation>Descríbalo en pocas palabras.</translation>
    </message>
    <message>
        <source>Describe it, without names.</source>
        <translation>Descríbala, sin nombres.</translation>
    </message>
    <message>
        <source>Describe the action.</source>
        <translation>Describa la medida.</translation>
    </message>
    <message>
        <source>Describe the conduct or choose a basis.</source>
        <translation>Describa la conducta o elija un motivo.</translation>
    </message>
    <message>
        <source>Divide it.</source>
        <translation>Divídala.</translation>
    </message>
    <message>
        <source>Do it in the office of today.</source>
        <translation>Hágalo en la oficina de hoy.</translation>
    </message>
    <message>
        <source>Do not open it; ask the sender for a new export.</source>
        <translation>No lo abra; pida al remitente una nueva exportación.</translation>
    </message>
    <message>
        <source>Do not work on. Ask whoever keeps the server to compare it with the latest backup.</source>
        <translation>No siga trabajando. Pida a quien mantiene el servidor que la compare con la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Download it again; it is a .zip.</source>
        <translation>Descárguelo de nuevo; es un .zip.</translation>
    </message>
    <message>
        <source>Draft the version anew from the records; an issued file is compared byte by byte instead.</source>
        <translation>Prepare de nuevo la versión a partir de los registros; en cambio, un archivo emitido se compara byte por byte.</translation>
    </message>
    <message>
        <source>Empty both, or choose another kind.</source>
        <translation>Vacíe ambos o elija otro tipo.</translation>
    </message>
    <message>
        <source>Enter both, or neither.</source>
        <translation>Indique ambos o ninguno.</translation>
    </message>
    <message>
        <source>Enter it, or empty the date.</source>
        <translation>Indíquelo o vacíe la fecha.</translation>
    </message>
    <message>
        <source>Enter the date again.</source>
        <translation>Indique la fecha de nuevo.</translation>
    </message>
    <message>
        <source>Enter the day it reached the agency.</source>
        <translation>Indique el día en que llegó a la agencia.</translation>
    </message>
    <message>
        <source>Enter the earlier day first.</source>
        <translation>Indique primero el día anterior.</translation>
    </message>
    <message>
        <source>Entry {seq} of the history removed an import as a whole; of its records the history keeps how many they were and their digest, not what they said.</source>
        <translation>La entrada {seq} del historial eliminó una importación entera; de sus registros el historial conserva cuántos eran y su resumen SHA-256, no lo que decían.</translation>
    </message>
    <message>
        <source>Every open complaint has a due date, so this rule applies to every complaint.</source>
        <translation>Toda queja abierta tiene un vencimiento, así que esta regla se aplica a todas las quejas.</translation>
    </message>
    <message>
        <source>Explain it in a few words.</source>
        <translation>Explíquela en pocas palabras.</translation>
    </message>
    <message>
        <source>Export it again under another name; a text that lies there may be about another table.</source>
        <translation>Expórtela de nuevo con otro nombre; un texto que haya allí puede referirse a otra tabla.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>Export it in parts, for instance by month.</source>
        <translation>Expórtelo por partes, por ejemplo por mes.</translation>
    </message>
    <message>
        <source>Export only the columns you need.</source>
        <translation>Exporte solo las columnas que necesite.</translation>
    </message>
    <message>
        <source>Export the certificate again, with “private key” chosen, as PKCS#12 (.p12 or .pfx).</source>
        <translation>Exporte de nuevo el certificado, con “clave privada” elegida, como PKCS#12 (.p12 o .pfx).</translation>
    </message>
    <message>
        <source>Export the table again as CSV or Excel workbook (.xlsx) and import that file.</source>
        <translation>Exporte de nuevo la tabla como CSV o libro de Excel (.xlsx) e importe ese archivo.</translation>
    </message>
    <message>
        <source>Export the table again, one row to a line.</source>
        <translation>Exporte de nuevo la tabla, con una fila por línea.</translation>
    </message>
    <message>
        <source>Export the table as CSV or Excel workbook (.xlsx) and import that file.</source>
        <translation>Exporte la tabla como CSV o libro de Excel (.xlsx) e importe ese archivo.</translation>
    </message>
    <message>
        <source>Extend it first, with its reason; the letter tells the new date.</source>
        <translation>Primero prorróguelo, con su razón; la carta comunica la nueva fecha.</translation>
    </message>
    <message>
        <source>Extend it there.</source>
        <translation>Prorróguelo allí.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Fields are listed, and the question about them is said not to apply.</source>
        <translation>Se enumeran campos y se dice que la pregunta sobre ellos no corresponde.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Complételo.</translation>
    </message>
    <message>
        <source>Filter the list, or select a part of it, and go on with the rest afterwards.</source>
        <translation>Filtre la lista o seleccione una parte, y siga después con el resto.</translation>
    </message>
    <message>
        <source>For instance %m/%d/%Y for 11/20/2026.</source>
        <translation>Por ejemplo, %m/%d/%Y para 11/20/2026.</translation>
    </message>
    <message>
        <source>Four or more unrelated words make a good one.</source>
        <translation>Cuatro o más palabras sin relación entre sí hacen una buena.</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds the office, then try again.</source>
        <translation>Libere espacio en el disco que contiene la oficina y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for backups.</source>
        <translation>Libere espacio o elija otra carpeta para las copias de seguridad.</translation>
    </message>
    <message>
        <source>GEN 63 §3.3 has every audit ask: {text}</source>
        <translation>GEN 63 §3.3 exige que toda auditoría pregunte: {text}</translation>
    </message>
    <message>
        <source>Give 0 (for ever) to {most}.</source>
        <translation>Indique de 0 (para siempre) a {most}.</translation>
    </message>
    <message>
        <source>Give 0 or more, or leave it empty.</source>
        <translation>Indique 0 o más, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Give 0 to {most}.</source>
        <translation>Indique de 0 a {most}.</translation>
    </message>
    <message>
        <source>Give 1 to {most} whole years, or none.</source>
        <translation>Indique de 1 a {most} años enteros, o nada.</translation>
    </message>
    <message>
        <source>Give 1 to {most}.</source>
        <translation>Indique de 1 a {most}.</translation>
    </message>
    <message>
        <source>Give 1 to {most}; 1 is suggested first.</source>
        <translation>Indique de 1 a {most}; 1 se sugiere primero.</translation>
    </message>
    <message>
        <source>Give a condition, or hold the series.</source>
        <translation>Indique una condición o retenga la serie.</translation>
    </message>
    <message>
        <source>Give a day in the period.</source>
        <translation>Indique un día del período.</translation>
    </message>
    <message>
        <source>Give a reason for the correction; the history keeps both versions.</source>
        <translation>Indique una razón para la corrección; el historial conserva ambas versiones.</translation>
    </message>
    <message>
        <source>Give it a due date to come first.</source>
        <translation>Indique un vencimiento que esté por llegar.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Póngale uno.</translation>
    </message>
    <message>
        <source>Give it to someone else first, so that somebody works on it.</source>
        <translation>Primero asígnelo a otra persona, para que alguien trabaje en él.</translation>
    </message>
    <message>
        <source>Give it too.</source>
        <translation>Indíquelo también.</translation>
    </message>
    <message>
        <source>Give its number, or what it was about.</source>
        <translation>Indique su número o de qué se trataba.</translation>
    </message>
    <message>
        <source>Give that day or a later one.</source>
        <translation>Indique ese día o uno posterior.</translation>
    </message>
    <message>
        <source>Give the day on which counsel said it.</source>
        <translation>Indique el día en que la asesoría jurídica lo dijo.</translation>
    </message>
    <message>
        <source>Give the day on which it was drawn.</source>
        <translation>Indique el día en que se generó.</translation>
    </message>
    <message>
        <source>Give the day on which it was performed.</source>
        <translation>Indique el día en que se realizó.</translation>
    </message>
    <message>
        <source>Give the day, at least.</source>
        <translation>Indique al menos el día.</translation>
    </message>
    <message>
        <source>Give the day.</source>
        <translation>Indique el día.</translation>
    </message>
    <message>
        <source>Give the hours, as 72 for three days, or leave it empty.</source>
        <translation>Indique las horas, como 72 para tres días, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Give the name as cases give it.</source>
        <translation>Indique el nombre como lo indican los casos.</translation>
    </message>
    <message>
        <source>Give the new office another name. What a making or a move left behind that was broken off is removed by whoever keeps the server (DROP DATABASE).</source>
        <translation>Ponga otro nombre a la oficina nueva. Lo que dejó una creación o un traslado interrumpido lo elimina quien mantiene el servidor (DROP DATABASE).</translation>
    </message>
    <message>
        <source>Give the opinion or its reference.</source>
        <translation>Indique el dictamen o su referencia.</translation>
    </message>
    <message>
        <source>Give the reason, or answer the question about the fields with no.</source>
        <translation>Indique la razón o responda no a la pregunta sobre los campos.</translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>Indique la razón.</translation>
    </message>
    <message>
        <source>Give the reference of the document.</source>
        <translation>Indique la referencia del documento.</translation>
    </message>
    <message>
        <source>Give the role to another person who signs in first.</source>
        <translation>Primero asigne el rol a otra persona que inicie sesión.</translation>
    </message>
    <message>
        <source>Give them a sign-in first, or name someone else.</source>
        <translation>Primero déle acceso o nombre a otra persona.</translation>
    </message>
    <message>
        <source>Give these words in Latin letters or in translation; the record may keep the original beside it.</source>
        <translation>Indique estas palabras en letras latinas o traducidas; el registro puede conservar el original al lado.</translation>
    </message>
    <message>
        <source>Give words with letters or figures.</source>
        <translation>Indique palabras con letras o cifras.</translation>
    </message>
    <message>
        <source>Go back to the list and refresh it.</source>
        <translation>Vuelva a la lista y actualícela.</translation>
    </message>
    <message>
        <source>Go on with {later}.</source>
        <translation>Continúe con {later}.</translation>
    </message>
    <message>
        <source>Have each finding approved, or close the allegation for a stated reason.</source>
        <translation>Haga que se apruebe cada conclusión o cierre la alegación por una razón indicada.</translation>
    </message>
    <message>
        <source>Have it approved or returned by someone who did not investigate.</source>
        <translation>Haga que la apruebe o la devuelva alguien que no investigó.</translation>
    </message>
    <message>
        <source>Have the case opened by the Chief Civil Rights Officer, or by somebody else whom both seals permit.</source>
        <translation>Haga que abra el caso la Dirección de Derechos Civiles u otra persona autorizada por ambos sellos.</translation>
    </message>
    <message>
        <source>Have the finding approved again, or withdraw the violation.</source>
        <translation>Haga que la conclusión se apruebe de nuevo o retire la infracción.</translation>
    </message>
    <message>
        <source>Have the finding returned first, or close the allegation without a finding.</source>
        <translation>Primero haga que la conclusión se devuelva o cierre la alegación sin conclusión.</translation>
    </message>
    <message>
        <source>Have the finding returned with a reason before another is proposed.</source>
        <translation>Haga que la conclusión se devuelva con una razón antes de proponer otra.</translation>
    </message>
    <message>
        <source>Have the finding returned with a reason first.</source>
        <translation>Primero haga que la conclusión se devuelva con una razón.</translation>
    </message>
    <message>
        <source>Have the finding returned with a reason first; then this can be changed.</source>
        <translation>Primero haga que la conclusión se devuelva con una razón; entonces esto se puede cambiar.</translation>
    </message>
    <message>
        <source>Have the finding returned with a reason, then change the allegation.</source>
        <translation>Haga que la conclusión se devuelva con una razón y después cambie la alegación.</translation>
    </message>
    <message>
        <source>Have the hold released first, where its matter has ended.</source>
        <translation>Primero haga que se levante la retención, si su asunto terminó.</translation>
    </message>
    <message>
        <source>Have them approved or returned before the complaint is closed.</source>
        <translation>Haga que se aprueben o se devuelvan antes de cerrar la queja.</translation>
    </message>
    <message>
        <source>Have {name} report it, or give the action another owner.</source>
        <translation>Haga que {name} lo informe o asigne la medida a otro responsable.</translation>
    </message>
    <message>
        <source>Have {name} seal the cases to somebody else, too, or open them first.</source>
        <translation>Haga que {name} selle los casos también para otra persona, o que primero los abra.</translation>
    </message>
    <message>
        <source>Have {name} sign in and decide it.</source>
        <translation>Haga que {name} inicie sesión y lo decida.</translation>
    </message>
    <message>
        <source>Have {name} sign in and decide.</source>
        <translation>Haga que {name} inicie sesión y decida.</translation>
    </message>
    <message>
        <source>Have {name} sign in and propose it, or propose it in your own name.</source>
        <translation>Haga que {name} inicie sesión y la proponga, o propóngala en su propio nombre.</translation>
    </message>
    <message>
        <source>Here may stand: {keys}.</source>
        <translation>Aquí puede figurar: {keys}.</translation>
    </message>
    <message>
        <source>Here stand words that are written from right to left, which this program would draw wrong.</source>
        <translation>Aquí hay palabras que se escriben de derecha a izquierda y que este programa dibujaría mal.</translation>
    </message>
    <message>
        <source>Hold {number} was released before.</source>
        <translation>La retención {number} ya se levantó.</translation>
    </message>
    <message>
        <source>How values are compared is said of facts that the row does not have: {facts}.</source>
        <translation>Se dice cómo se comparan valores de datos que la fila no tiene: {facts}.</translation>
    </message>
    <message>
        <source>If it has recurred already, reopen the action.</source>
        <translation>Si ya volvió a ocurrir, reabra la medida.</translation>
    </message>
    <message>
        <source>If it must be later still, look at the clock and extend it again.</source>
        <translation>Si debe ser aún más tarde, examine el plazo y prorróguelo de nuevo.</translation>
    </message>
    <message>
        <source>If it must be later still, look at the complaint and extend it again.</source>
        <translation>Si debe ser aún más tarde, examine la queja y prorróguela de nuevo.</translation>
    </message>
    <message>
        <source>If the complaint was a mistake, close it there with its reason.</source>
        <translation>Si la queja fue un error, ciérrela allí con su razón.</translation>
    </message>
    <message>
        <source>Import the quarter&apos;s comments first.</source>
        <translation>Primero importe los comentarios del trimestre.</translation>
    </message>
    <message>
        <source>Import the register in parts, for instance by year.</source>
        <translation>Importe el registro por partes, por ejemplo por año.</translation>
    </message>
    <message>
        <source>In an office on one computer everybody holds the key of every case that is not sealed.</source>
        <translation>En una oficina de una sola computadora, todos tienen la clave de cada caso que no está sellado.</translation>
    </message>
    <message>
        <source>In row {row} (line {line}) a quotation mark is opened and never closed.</source>
        <translation>En la fila {row} (línea {line}) se abren comillas que nunca se cierran.</translation>
    </message>
    <message>
        <source>In row {row} (line {line}) text follows a closing quotation mark: a quotation mark is missing or not doubled there.</source>
        <translation>En la fila {row} (línea {line}) hay texto después de comillas de cierre: allí faltan comillas o no están duplicadas.</translation>
    </message>
    <message>
        <source>Install the newer version of the program.</source>
        <translation>Instale la versión más reciente del programa.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer. Nothing was changed.</source>
        <translation>Instale la versión más reciente en esta computadora. No se cambió nada.</translation>
    </message>
    <message>
        <source>Install the program again (python3 run.py setup).</source>
        <translation>Instale el programa de nuevo (python3 run.py setup).</translation>
    </message>
    <message>
        <source>Install the program again with its own packages (python3 run.py setup).</source>
        <translation>Instale el programa de nuevo con sus propios paquetes (python3 run.py setup).</translation>
    </message>
    <message>
        <source>Issue a new edition to sign it again.</source>
        <translation>Emita una nueva edición para firmarlo de nuevo.</translation>
    </message>
    <message>
        <source>Issue the report and sign it as it is issued.</source>
        <translation>Emita el informe y fírmelo al emitirlo.</translation>
    </message>
    <message>
        <source>It always applies.</source>
        <translation>Siempre corresponde.</translation>
    </message>
    <message>
        <source>It applies to {whom}; correct the respondents of the complaint if it is one of these.</source>
        <translation>Se aplica a {whom}; corrija las partes denunciadas de la queja si es una de estas.</translation>
    </message>
    <message>
        <source>It asks for the very same as row {others}, which sends a complaint to {target}: one of them is wrong.</source>
        <translation>Pide exactamente lo mismo que la fila {others}, que envía una queja a {target}: una de las dos es incorrecta.</translation>
    </message>
    <message>
        <source>It asks for the very same as rule {rule} of the office, which sends a complaint to {target}.</source>
        <translation>Pide exactamente lo mismo que la regla {rule} de la oficina, que envía una queja a {target}.</translation>
    </message>
    <message>
        <source>It can be kept as it is; type what it says.</source>
        <translation>Se puede conservar como está; escriba lo que dice.</translation>
    </message>
    <message>
        <source>It can be read and reported, not changed.</source>
        <translation>Se puede leer e informar, pero no cambiar.</translation>
    </message>
    <message>
        <source>It cannot be changed here.</source>
        <translation>Aquí no se puede cambiar.</translation>
    </message>
    <message>
        <source>It cannot have come back on {day}.</source>
        <translation>No puede haber vuelto el {day}.</translation>
    </message>
    <message>
        <source>It has no answer.</source>
        <translation>No tiene respuesta.</translation>
    </message>
    <message>
        <source>It is a number from 0 to 99.</source>
        <translation>Es un número de 0 a 99.</translation>
    </message>
    <message>
        <source>It is a number from 0 to {limit}.</source>
        <translation>Es un número de 0 a {limit}.</translation>
    </message>
    <message>
        <source>It is drafted by someone who may open the case.</source>
        <translation>Lo prepara alguien que puede abrir el caso.</translation>
    </message>
    <message>
        <source>It is for: {roles}. Ask someone who holds such a role.</source>
        <translation>Es para: {roles}. Pídalo a alguien que tenga uno de esos roles.</translation>
    </message>
    <message>
        <source>It is issued by someone to whom they are open.</source>
        <translation>Lo emite alguien para quien están abiertos.</translation>
    </message>
    <message>
        <source>It is kept for good.</source>
        <translation>Se conserva para siempre.</translation>
    </message>
    <message>
        <source>It is not clear between which days the incident was.</source>
        <translation>No está claro entre qué días ocurrió el incidente.</translation>
    </message>
    <message>
        <source>It is not open to you any more.</source>
        <translation>Ya no está abierto para usted.</translation>
    </message>
    <message>
        <source>It is not said how the {basis} bears on the incident.</source>
        <translation>No se dice cómo el dato ({basis}) se relaciona con el incidente.</translation>
    </message>
    <message>
        <source>It is not said to which body it is referred.</source>
        <translation>No se dice a qué organismo se remite.</translation>
    </message>
    <message>
        <source>It is not said yet where copies go on this computer.</source>
        <translation>Aún no se ha dicho a dónde van las copias en esta computadora.</translation>
    </message>
    <message>
        <source>It is noted already that {number} came back.</source>
        <translation>Ya está anotado que {number} se devolvió.</translation>
    </message>
    <message>
        <source>It is recorded already how complaint {number} was acknowledged.</source>
        <translation>Ya está registrado cómo se acusó recibo de la queja {number}.</translation>
    </message>
    <message>
        <source>It is recorded already what became of this request.</source>
        <translation>Ya está registrado qué resultó de esta solicitud.</translation>
    </message>
    <message>
        <source>It is said to have been found on {day}, and that day has not come yet.</source>
        <translation>Se dice que se halló el {day}, y ese día no ha llegado aún.</translation>
    </message>
    <message>
        <source>It looks like this: postgresql://server.agency.example:5432/gen63.</source>
        <translation>Tiene esta forma: postgresql://server.agency.example:5432/gen63.</translation>
    </message>
    <message>
        <source>It may be damaged or far larger than it looks: save the one sheet you need as CSV and import that.</source>
        <translation>Puede estar dañado o ser mucho más grande de lo que parece: guarde como CSV la única hoja que necesita e impórtela.</translation>
    </message>
    <message>
        <source>It starts with a letter and has at most 30 letters, digits, &apos;.&apos;, &apos;-&apos; and &apos;_&apos;, for example dana.whitfield.</source>
        <translation>Empieza con una letra y tiene como máximo 30 letras, dígitos, &apos;.&apos;, &apos;-&apos; y &apos;_&apos;, por ejemplo dana.whitfield.</translation>
    </message>
    <message>
        <source>It starts with a small letter and has at most 24 small letters, digits and &apos;_&apos;.</source>
        <translation>Empieza con una letra minúscula y tiene como máximo 24 letras minúsculas, dígitos y &apos;_&apos;.</translation>
    </message>
    <message>
        <source>It was altered. Restore the key file from a backup.</source>
        <translation>Se alteró. Restaure el archivo de claves de una copia de seguridad.</translation>
    </message>
    <message>
        <source>It was asked for in the future.</source>
        <translation>Se solicitó en el futuro.</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>Se cambió desde entonces.</translation>
    </message>
    <message>
        <source>It was shown once, when the office was made or moved there. Whoever keeps the server can set another one: \password {name} in psql.</source>
        <translation>Se mostró una vez, cuando la oficina se creó o se trasladó allí. Quien mantiene el servidor puede establecer otra: \password {name} en psql.</translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>Sus columnas son: {columns}.</translation>
    </message>
    <message>
        <source>Its receipt by {name} is recorded already.</source>
        <translation>Su recepción por {name} ya está registrada.</translation>
    </message>
    <message>
        <source>Its sheets are: {sheets}.</source>
        <translation>Sus hojas son: {sheets}.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Conserve uno de los dos.</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Conserve solo uno.</translation>
    </message>
    <message>
        <source>Keep the file, and tell whoever signed the review.</source>
        <translation>Conserve el archivo y avise a quien dio el visto bueno a la revisión.</translation>
    </message>
    <message>
        <source>Leave it out. Only &apos;?sslrootcert=FILE&apos; may follow the address.</source>
        <translation>Omítalo. Después de la dirección solo puede ir &apos;?sslrootcert=FILE&apos;.</translation>
    </message>
    <message>
        <source>Leave out what stands before the &apos;@&apos;. You are asked for your login and passphrase.</source>
        <translation>Omita lo que va antes de &apos;@&apos;. Se le piden su acceso y su frase de contraseña.</translation>
    </message>
    <message>
        <source>Leave the file out, or choose a mapping that was made for these files.</source>
        <translation>Omita el archivo o elija una correspondencia hecha para estos archivos.</translation>
    </message>
    <message>
        <source>Leave the folder as it is and restore the latest backup.</source>
        <translation>Deje la carpeta como está y restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Leave the grounds of a pause empty.</source>
        <translation>Deje vacíos los fundamentos de una pausa.</translation>
    </message>
    <message>
        <source>Let it stand alone, with a blank line before and after.</source>
        <translation>Déjelo solo, con una línea en blanco antes y después.</translation>
    </message>
    <message>
        <source>Let the period start on that day or later.</source>
        <translation>Haga que el período empiece ese día o más tarde.</translation>
    </message>
    <message>
        <source>Line {line} has more than {limit} characters: this is not a table.</source>
        <translation>La línea {line} tiene más de {limit} caracteres: esto no es una tabla.</translation>
    </message>
    <message>
        <source>Line {line}: a brace {brace} has no partner.</source>
        <translation>Línea {line}: la llave {brace} no tiene pareja.</translation>
    </message>
    <message>
        <source>Line {line}: {field} has no value in this text ({name}).</source>
        <translation>Línea {line}: {field} no tiene valor en este texto ({name}).</translation>
    </message>
    <message>
        <source>Line {line}: {field} is a list or paragraphs of its own.</source>
        <translation>Línea {line}: {field} es una lista o párrafos propios.</translation>
    </message>
    <message>
        <source>Line {line}: “{field}” is no field.</source>
        <translation>Línea {line}: “{field}” no es un campo.</translation>
    </message>
    <message>
        <source>Link the complaint that it stands in first, or choose another reason.</source>
        <translation>Enlace primero la queja en que consta, o elija otro motivo.</translation>
    </message>
    <message>
        <source>Link the complaints instead.</source>
        <translation>En vez de eso, vincule las quejas.</translation>
    </message>
    <message>
        <source>List each field held, with the reason.</source>
        <translation>Enumere cada campo que contiene, con la razón.</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation>Véala de nuevo.</translation>
    </message>
    <message>
        <source>Look at it, and change it by itself if that is still what you want.</source>
        <translation>Véala y cámbiela por separado si todavía es lo que desea.</translation>
    </message>
    <message>
        <source>Look at the action again.</source>
        <translation>Vea la medida de nuevo.</translation>
    </message>
    <message>
        <source>Look at the case again.</source>
        <translation>Vea el caso de nuevo.</translation>
    </message>
    <message>
        <source>Look at the complaint again.</source>
        <translation>Vea la queja de nuevo.</translation>
    </message>
    <message>
        <source>Look at the letters again.</source>
        <translation>Vea las cartas de nuevo.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Vea la lista de nuevo.</translation>
    </message>
    <message>
        <source>Look at the list again; then examine it.</source>
        <translation>Vea la lista de nuevo y después examínela.</translation>
    </message>
    <message>
        <source>Look at the preview again, then send it.</source>
        <translation>Vea la vista previa de nuevo y después envíela.</translation>
    </message>
    <message>
        <source>Look at the requests again.</source>
        <translation>Vea las solicitudes de nuevo.</translation>
    </message>
    <message>
        <source>Look at the rules again.</source>
        <translation>Vea las reglas de nuevo.</translation>
    </message>
    <message>
        <source>Look at the suggestion again.</source>
        <translation>Vea la sugerencia de nuevo.</translation>
    </message>
    <message>
        <source>Look at the tasks again.</source>
        <translation>Vea las tareas de nuevo.</translation>
    </message>
    <message>
        <source>Look at the text as it is now, and choose the passage again.</source>
        <translation>Vea el texto como está ahora y elija el pasaje de nuevo.</translation>
    </message>
    <message>
        <source>Look at the texts of the case as they are now.</source>
        <translation>Vea los textos del caso como están ahora.</translation>
    </message>
    <message>
        <source>Look at {number}; to issue another one that replaces it, say why.</source>
        <translation>Vea {number}; para emitir otro que lo sustituya, diga por qué.</translation>
    </message>
    <message>
        <source>Look it up on the page Reports.</source>
        <translation>Búsquelo en la página Informes.</translation>
    </message>
    <message>
        <source>Look its number up in the list of its page.</source>
        <translation>Busque su número en la lista de su página.</translation>
    </message>
    <message>
        <source>Make it first, or connect its disk, then choose it.</source>
        <translation>Primero créela o conecte su disco; después elíjala.</translation>
    </message>
    <message>
        <source>Make one first (menu File, Back up now).</source>
        <translation>Primero haga una (menú Archivo, Hacer copia de seguridad ahora).</translation>
    </message>
    <message>
        <source>Make room or choose another folder; no half file was left.</source>
        <translation>Libere espacio o elija otra carpeta; no quedó ningún archivo a medias.</translation>
    </message>
    <message>
        <source>Make the backup when that is done.</source>
        <translation>Haga la copia de seguridad cuando eso termine.</translation>
    </message>
    <message>
        <source>Make the office again in a new folder.</source>
        <translation>Cree la oficina de nuevo en una carpeta nueva.</translation>
    </message>
    <message>
        <source>Map it to one of our words, or leave the column unused to make it a condition of its own.</source>
        <translation>Asígnela a una de nuestras palabras, o deje la columna sin usar para que sea una condición propia.</translation>
    </message>
    <message>
        <source>Mend that line; texts stand in quotation marks, and a backslash in them is doubled.</source>
        <translation>Corrija esa línea; los textos van entre comillas, y en ellos una barra invertida se duplica.</translation>
    </message>
    <message>
        <source>Mend the cell in the file, or export the table again; nothing was taken from the file.</source>
        <translation>Corrija la celda en el archivo o exporte la tabla de nuevo; no se tomó nada del archivo.</translation>
    </message>
    <message>
        <source>Mend the row in the file, or export the table again; nothing was taken from the file.</source>
        <translation>Corrija la fila en el archivo o exporte la tabla de nuevo; no se tomó nada del archivo.</translation>
    </message>
    <message>
        <source>Merge into that one.</source>
        <translation>Únala a esa.</translation>
    </message>
    <message>
        <source>Merge into the complaint that it repeats, or open it again.</source>
        <translation>Únala a la queja que repite o ábrala de nuevo.</translation>
    </message>
    <message>
        <source>Merge it into the complaint that it repeats.</source>
        <translation>Únala a la queja que repite.</translation>
    </message>
    <message>
        <source>Merge the complaints instead.</source>
        <translation>En vez de eso, una las quejas.</translation>
    </message>
    <message>
        <source>More than {most} rows cannot be taken in. The first: {first}</source>
        <translation>No se pueden incorporar más de {most} filas. La primera: {first}</translation>
    </message>
    <message>
        <source>More than {most} rows have the number of a comment that is already there, but other words.</source>
        <translation>Más de {most} filas tienen el número de un comentario que ya estaba, pero otras palabras.</translation>
    </message>
    <message>
        <source>Name a calendar quarter, like {same}.</source>
        <translation>Indique un trimestre calendario, como {same}.</translation>
    </message>
    <message>
        <source>Name at least one person.</source>
        <translation>Nombre al menos a una persona.</translation>
    </message>
    <message>
        <source>Name at least one role.</source>
        <translation>Indique al menos un rol.</translation>
    </message>
    <message>
        <source>Name counsel.</source>
        <translation>Indique quién, por la asesoría jurídica.</translation>
    </message>
    <message>
        <source>Name it: the two are linked, and every figure counts them once.</source>
        <translation>Nómbrela: las dos quedan enlazadas y cada cifra las cuenta una sola vez.</translation>
    </message>
    <message>
        <source>Name someone who is.</source>
        <translation>Nombre a alguien que sí lo esté.</translation>
    </message>
    <message>
        <source>Name the basis in words.</source>
        <translation>Indique el motivo en palabras.</translation>
    </message>
    <message>
        <source>Name the body.</source>
        <translation>Indique el organismo.</translation>
    </message>
    <message>
        <source>Name the claim, request, audit or order it is for.</source>
        <translation>Indique la reclamación, solicitud, auditoría u orden a la que responde.</translation>
    </message>
    <message>
        <source>Name the day.</source>
        <translation>Indique el día.</translation>
    </message>
    <message>
        <source>Name the field.</source>
        <translation>Indique el campo.</translation>
    </message>
    <message>
        <source>Name the law or the procedure.</source>
        <translation>Indique la ley o el procedimiento.</translation>
    </message>
    <message>
        <source>Name the memorandum or letter, with its date.</source>
        <translation>Indique el memorando o la carta, con su fecha.</translation>
    </message>
    <message>
        <source>Name the memorandum, letter or message, with its date.</source>
        <translation>Indique el memorando, la carta o el mensaje, con su fecha.</translation>
    </message>
    <message>
        <source>Name the person&apos;s role or the office that gave it.</source>
        <translation>Indique la función de la persona o la oficina que lo dio.</translation>
    </message>
    <message>
        <source>Name the person.</source>
        <translation>Nombre a la persona.</translation>
    </message>
    <message>
        <source>Name the policy, or record that the appeal is not taken up.</source>
        <translation>Nombre la política, o registre que la apelación no se admite.</translation>
    </message>
    <message>
        <source>Name the policy, the law or the table.</source>
        <translation>Indique la política, la ley o la tabla.</translation>
    </message>
    <message>
        <source>Name the report or the memorandum.</source>
        <translation>Indique el informe o el memorando.</translation>
    </message>
    <message>
        <source>Name the review, product or body.</source>
        <translation>Indique la revisión, el producto o el organismo.</translation>
    </message>
    <message>
        <source>Name them as its investigator first, or propose the finding in your own name.</source>
        <translation>Primero asígnele la investigación de la queja o proponga la conclusión en su propio nombre.</translation>
    </message>
    <message>
        <source>Name who has it from now on.</source>
        <translation>Indique quién lo tiene desde ahora.</translation>
    </message>
    <message>
        <source>Name who said so, or what was looked at.</source>
        <translation>Indique quién lo dijo o qué se examinó.</translation>
    </message>
    <message>
        <source>No clause is named.</source>
        <translation>No se indica ninguna cláusula.</translation>
    </message>
    <message>
        <source>No clock of this complaint is paused because “{ground}”.</source>
        <translation>Ningún plazo de esta queja está en pausa por “{ground}”.</translation>
    </message>
    <message>
        <source>No column holds a complaint&apos;s number, the day it was received, its narrative or its summary.</source>
        <translation>Ninguna columna contiene el número de una queja, el día en que se recibió, su relato ni su resumen.</translation>
    </message>
    <message>
        <source>No column holds the comment.</source>
        <translation>Ninguna columna contiene el comentario.</translation>
    </message>
    <message>
        <source>No column is named by which the file joins the others.</source>
        <translation>No se indica la columna con la que el archivo se une a los demás.</translation>
    </message>
    <message>
        <source>No column names the course. Which of the required courses was completed?</source>
        <translation>Ninguna columna nombra el curso. ¿Cuál de los cursos obligatorios se terminó?</translation>
    </message>
    <message>
        <source>No column says when the comments were received, so their quarter is not known.</source>
        <translation>Ninguna columna dice cuándo se recibieron los comentarios, así que no se sabe su trimestre.</translation>
    </message>
    <message>
        <source>No complaint is selected.</source>
        <translation>No hay ninguna queja seleccionada.</translation>
    </message>
    <message>
        <source>No corrective action is recommended for {what} ({number}).</source>
        <translation>No se ha recomendado ninguna medida correctiva para {what} ({number}).</translation>
    </message>
    <message>
        <source>No course was required on {day}.</source>
        <translation>El {day} no había ningún curso obligatorio.</translation>
    </message>
    <message>
        <source>No field is listed.</source>
        <translation>No se enumera ningún campo.</translation>
    </message>
    <message>
        <source>No finding is waiting for approval on this allegation.</source>
        <translation>Ninguna conclusión de esta alegación espera aprobación.</translation>
    </message>
    <message>
        <source>No look is due for this action.</source>
        <translation>No hay examen pendiente para esta medida.</translation>
    </message>
    <message>
        <source>No part of the case file is chosen.</source>
        <translation>No se ha elegido ninguna parte del expediente del caso.</translation>
    </message>
    <message>
        <source>No report {number} has been issued.</source>
        <translation>No se ha emitido ningún informe {number}.</translation>
    </message>
    <message>
        <source>No role is named that must take it.</source>
        <translation>No se indica ningún rol que deba tomarlo.</translation>
    </message>
    <message>
        <source>No roster is in the records: nobody can say who must be trained.</source>
        <translation>No hay ninguna lista de personal en los registros: nadie puede decir quién debe recibir capacitación.</translation>
    </message>
    <message>
        <source>No rule of this table suggests any more.</source>
        <translation>Ninguna regla de esta tabla sugiere ya nada.</translation>
    </message>
    <message>
        <source>No words are chosen.</source>
        <translation>No se ha elegido ninguna palabra.</translation>
    </message>
    <message>
        <source>Nobody closes a case to themselves: they could not see that it was done.</source>
        <translation>Nadie cierra un caso para sí: no podría ver que se hizo.</translation>
    </message>
    <message>
        <source>Nobody could open the case any more.</source>
        <translation>Ya nadie podría abrir el caso.</translation>
    </message>
    <message>
        <source>Nobody has stated that {name} uses demographic data; only such sources are audited.</source>
        <translation>Nadie ha declarado que {name} use datos demográficos; solo se auditan esas fuentes.</translation>
    </message>
    <message>
        <source>Nobody is named whom it goes to.</source>
        <translation>No se indica a quién se dirige.</translation>
    </message>
    <message>
        <source>Nobody names themselves.</source>
        <translation>Nadie se nombra a sí mismo.</translation>
    </message>
    <message>
        <source>None of the {count} rows can be taken in. The first, row {row}: {reason}</source>
        <translation>No se puede incorporar ninguna de las {count} filas. La primera, fila {row}: {reason}</translation>
    </message>
    <message>
        <source>None of them is open to you any more.</source>
        <translation>Ninguna de ellas está ya abierta para usted.</translation>
    </message>
    <message>
        <source>None of your keys opens this backup.</source>
        <translation>Ninguna de sus claves abre esta copia de seguridad.</translation>
    </message>
    <message>
        <source>None of your keys opens this copy.</source>
        <translation>Ninguna de sus claves abre esta copia.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>No queda nada por hacer.</translation>
    </message>
    <message>
        <source>Nothing is reported of it; register it anew if it was a violation after all.</source>
        <translation>Nada se informa sobre ella; regístrela de nuevo si después de todo fue una infracción.</translation>
    </message>
    <message>
        <source>Nothing is there that this allegation repeats: the complaint has no other one, and no link.</source>
        <translation>No hay nada que esta alegación repita: la queja no tiene otra ni ningún enlace.</translation>
    </message>
    <message>
        <source>Nothing is to be changed.</source>
        <translation>No hay nada que cambiar.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Nothing says from whom it was obtained.</source>
        <translation>No se dice de quién se obtuvo.</translation>
    </message>
    <message>
        <source>Nothing says how it was reported.</source>
        <translation>No se dice cómo se comunicó.</translation>
    </message>
    <message>
        <source>Nothing says how it was sent.</source>
        <translation>No se dice cómo se envió.</translation>
    </message>
    <message>
        <source>Nothing says how it was verified.</source>
        <translation>No se dice cómo se verificó.</translation>
    </message>
    <message>
        <source>Nothing says how it was withdrawn.</source>
        <translation>No se dice cómo se retiró.</translation>
    </message>
    <message>
        <source>Nothing says how it went from one to the other.</source>
        <translation>No se dice cómo pasó de uno a otro.</translation>
    </message>
    <message>
        <source>Nothing says how the duty was fulfilled.</source>
        <translation>No se dice cómo se cumplió el deber.</translation>
    </message>
    <message>
        <source>Nothing says how this is known.</source>
        <translation>No se dice cómo se sabe esto.</translation>
    </message>
    <message>
        <source>Nothing says to whom it went.</source>
        <translation>No se dice a quién se envió.</translation>
    </message>
    <message>
        <source>Nothing says what came back.</source>
        <translation>No se dice qué se respondió.</translation>
    </message>
    <message>
        <source>Nothing says what for.</source>
        <translation>No se dice para qué.</translation>
    </message>
    <message>
        <source>Nothing says what happened on that day.</source>
        <translation>No se dice qué ocurrió ese día.</translation>
    </message>
    <message>
        <source>Nothing says what is missing.</source>
        <translation>No se dice qué falta.</translation>
    </message>
    <message>
        <source>Nothing says what is to be done.</source>
        <translation>No se dice qué hay que hacer.</translation>
    </message>
    <message>
        <source>Nothing says what is to be resolved.</source>
        <translation>No se dice qué hay que resolver.</translation>
    </message>
    <message>
        <source>Nothing says what the custodian said.</source>
        <translation>No se dice qué dijo el custodio.</translation>
    </message>
    <message>
        <source>Nothing says what the decision is.</source>
        <translation>No se dice cuál es la decisión.</translation>
    </message>
    <message>
        <source>Nothing says what the item is.</source>
        <translation>No se dice qué es el elemento.</translation>
    </message>
    <message>
        <source>Nothing says what the violation is.</source>
        <translation>No se dice cuál es la infracción.</translation>
    </message>
    <message>
        <source>Nothing says what was decided.</source>
        <translation>No se dice qué se decidió.</translation>
    </message>
    <message>
        <source>Nothing says what was done.</source>
        <translation>No se dice qué se hizo.</translation>
    </message>
    <message>
        <source>Nothing says what was looked at.</source>
        <translation>No se dice qué se examinó.</translation>
    </message>
    <message>
        <source>Nothing says what was said.</source>
        <translation>No se dice qué se dijo.</translation>
    </message>
    <message>
        <source>Nothing says what was wrong.</source>
        <translation>No se dice qué era incorrecto.</translation>
    </message>
    <message>
        <source>Nothing says when it was held.</source>
        <translation>No se dice cuándo se realizó.</translation>
    </message>
    <message>
        <source>Nothing says when it was obtained.</source>
        <translation>No se dice cuándo se obtuvo.</translation>
    </message>
    <message>
        <source>Nothing says when.</source>
        <translation>No se dice cuándo.</translation>
    </message>
    <message>
        <source>Nothing says where it was found.</source>
        <translation>No se dice dónde se halló.</translation>
    </message>
    <message>
        <source>Nothing says which call it was.</source>
        <translation>No se dice qué llamada fue.</translation>
    </message>
    <message>
        <source>Nothing says which camera, vehicle or station it is.</source>
        <translation>No se dice qué cámara, vehículo o estación es.</translation>
    </message>
    <message>
        <source>Nothing says which complaint {number} repeats.</source>
        <translation>Nada dice qué queja repite {number}.</translation>
    </message>
    <message>
        <source>Nothing says which findings are looked at again.</source>
        <translation>No se dice qué conclusiones se examinan de nuevo.</translation>
    </message>
    <message>
        <source>Nothing says who acknowledged it.</source>
        <translation>No se dice quién acusó recibo.</translation>
    </message>
    <message>
        <source>Nothing says who asked.</source>
        <translation>No se dice quién preguntó.</translation>
    </message>
    <message>
        <source>Nothing says who confirmed it.</source>
        <translation>No se dice quién lo confirmó.</translation>
    </message>
    <message>
        <source>Nothing says who decided.</source>
        <translation>No se dice quién decidió.</translation>
    </message>
    <message>
        <source>Nothing says who had it.</source>
        <translation>No se dice quién lo tenía.</translation>
    </message>
    <message>
        <source>Nothing says who has it from now on.</source>
        <translation>No se dice quién lo tiene desde ahora.</translation>
    </message>
    <message>
        <source>Nothing says who it was.</source>
        <translation>No se dice quién fue.</translation>
    </message>
    <message>
        <source>Nothing says who keeps the recording.</source>
        <translation>No se dice quién conserva la grabación.</translation>
    </message>
    <message>
        <source>Nothing says why an appeal that came in time is not taken up.</source>
        <translation>Nada dice por qué no se admite una apelación que llegó a tiempo.</translation>
    </message>
    <message>
        <source>Nothing says why it came back.</source>
        <translation>No se dice por qué volvió.</translation>
    </message>
    <message>
        <source>Nothing says why it is referred.</source>
        <translation>No se dice por qué se remite.</translation>
    </message>
    <message>
        <source>Nothing says why it is withdrawn.</source>
        <translation>No se dice por qué se retira.</translation>
    </message>
    <message>
        <source>Nothing says why it stays.</source>
        <translation>Nada dice por qué queda.</translation>
    </message>
    <message>
        <source>Nothing says why the checker errs.</source>
        <translation>No se dice por qué se equivoca el comprobador.</translation>
    </message>
    <message>
        <source>Nothing says why the complaints belong together.</source>
        <translation>No se dice qué relación tienen las quejas.</translation>
    </message>
    <message>
        <source>Nothing says why the record is taken back.</source>
        <translation>No se dice por qué se anula el registro.</translation>
    </message>
    <message>
        <source>Nothing says why the rule changes.</source>
        <translation>No se dice por qué cambia la regla.</translation>
    </message>
    <message>
        <source>Nothing says why the rule is made or changed.</source>
        <translation>No se dice por qué se hace o se cambia la regla.</translation>
    </message>
    <message>
        <source>Nothing says why the task is dropped.</source>
        <translation>No se dice por qué se abandona la tarea.</translation>
    </message>
    <message>
        <source>Nothing says why there is no way to acknowledge it.</source>
        <translation>No se dice por qué no hay manera de acusar recibo.</translation>
    </message>
    <message>
        <source>Nothing says why they appeal.</source>
        <translation>No se dice por qué apela.</translation>
    </message>
    <message>
        <source>Nothing says why they are the same.</source>
        <translation>No se dice por qué son la misma.</translation>
    </message>
    <message>
        <source>Nothing says why.</source>
        <translation>No se dice por qué.</translation>
    </message>
    <message>
        <source>Nothing says with whom.</source>
        <translation>No se dice con quién.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision here.</source>
        <translation>Aquí nada espera una decisión.</translation>
    </message>
    <message>
        <source>Nothing was changed: each of them was changed since, or a rule forbids it ({numbers}).</source>
        <translation>No se cambió nada: cada una de ellas cambió entretanto, o una regla lo prohíbe ({numbers}).</translation>
    </message>
    <message>
        <source>Nothing was drawn. Report this with its text; it is a fault of the program.</source>
        <translation>No se dibujó nada. Infórmelo con este texto; es una falla del programa.</translation>
    </message>
    <message>
        <source>Nothing was issued. If the checker errs, a second person looks at the draft and records why.</source>
        <translation>No se emitió nada. Si el verificador se equivoca, una segunda persona mira el borrador y anota por qué.</translation>
    </message>
    <message>
        <source>Nothing was issued. This is a fault of the program: report it with the version’s name.</source>
        <translation>No se emitió nada. Es una falla del programa: infórmela con el nombre de la versión.</translation>
    </message>
    <message>
        <source>Nothing was saved. Check the history (menu File) and restore the latest backup.</source>
        <translation>No se guardó nada. Compruebe el historial (menú Archivo) y restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Nothing was saved. Try again: it goes by your present roles.</source>
        <translation>No se guardó nada. Inténtelo de nuevo: se rige por las funciones que usted tiene ahora.</translation>
    </message>
    <message>
        <source>One file of the mapping is called {main}, each other has a name of its own.</source>
        <translation>Un archivo de la correspondencia se llama {main}; cada uno de los demás tiene nombre propio.</translation>
    </message>
    <message>
        <source>Only a report of this program can be signed.</source>
        <translation>Solo puede firmarse un informe de este programa.</translation>
    </message>
    <message>
        <source>Only a verified action is reopened.</source>
        <translation>Solo se reabre una medida verificada.</translation>
    </message>
    <message>
        <source>Only an accepted action is reported done.</source>
        <translation>Solo se informa como hecha una medida aceptada.</translation>
    </message>
    <message>
        <source>Only an entry that says who had the item can be corrected.</source>
        <translation>Solo puede corregirse una entrada que diga quién tenía el elemento.</translation>
    </message>
    <message>
        <source>Only the Chief Civil Rights Officer, or a designee named in writing for a period that covers the day the audit was performed ({performed}) and today ({today}), may sign it.</source>
        <translation>Solo puede firmarla la Dirección de Derechos Civiles, o una persona designada por escrito para un período que abarque el día en que se realizó la auditoría ({performed}) y hoy ({today}).</translation>
    </message>
    <message>
        <source>Only what was reported done is returned.</source>
        <translation>Solo se devuelve lo que se informó como hecho.</translation>
    </message>
    <message>
        <source>Only what was reported done is verified.</source>
        <translation>Solo se verifica lo que se informó como hecho.</translation>
    </message>
    <message>
        <source>Open Redactions… on the complaint’s page: mark the passage anew, or take the mark away.</source>
        <translation>Abra Tachados… en la página de la queja: marque el pasaje de nuevo, o quite la marca.</translation>
    </message>
    <message>
        <source>Open a backup from before that entry, which holds them.</source>
        <translation>Abra una copia de seguridad anterior a esa entrada, que los contiene.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Open it in Excel, remove the password (File, Info, Protect Workbook) and save a copy to import.</source>
        <translation>Ábralo en Excel, quite la contraseña (Archivo, Información, Proteger libro) y guarde una copia para importar.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it again and import the new file; nothing was taken from it.</source>
        <translation>Ábralo en Excel, guárdelo de nuevo e importe el archivo nuevo; no se tomó nada de él.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it again, or fetch the file anew; nothing was taken from it.</source>
        <translation>Ábralo en Excel y guárdelo de nuevo, u obtenga el archivo otra vez; no se tomó nada de él.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it as Excel workbook (.xlsx) and import that file.</source>
        <translation>Ábralo en Excel, guárdelo como libro de Excel (.xlsx) e importe ese archivo.</translation>
    </message>
    <message>
        <source>Open it in a picture program, save it as PNG, and add it again.</source>
        <translation>Ábrala en un programa de imágenes, guárdela como PNG y añádala de nuevo.</translation>
    </message>
    <message>
        <source>Open it there: the file &apos;{file}&apos; in the folder says where.</source>
        <translation>Ábrala allí: el archivo &apos;{file}&apos; de la carpeta dice dónde.</translation>
    </message>
    <message>
        <source>Open it, and add to it what is missing.</source>
        <translation>Ábrala y añádale lo que falta.</translation>
    </message>
    <message>
        <source>Open that one, or choose a name that tells the two apart.</source>
        <translation>Abra esa, o elija un nombre que distinga a las dos.</translation>
    </message>
    <message>
        <source>Open that one.</source>
        <translation>Abra esa.</translation>
    </message>
    <message>
        <source>Open that violation, or withdraw it there if it was registered in error.</source>
        <translation>Abra esa infracción, o retírela allí si se registró por error.</translation>
    </message>
    <message>
        <source>Open the complaint or the audit, and register it there.</source>
        <translation>Abra la queja o la auditoría y regístrela allí.</translation>
    </message>
    <message>
        <source>Open the form anew and choose again what the finding rests on.</source>
        <translation>Abra el formulario de nuevo y vuelva a elegir en qué se basa la conclusión.</translation>
    </message>
    <message>
        <source>Other letters of this case are being sent.</source>
        <translation>Se están enviando otras cartas de este caso.</translation>
    </message>
    <message>
        <source>Others were merged into this complaint: closed as a duplicate, none of them would be counted.</source>
        <translation>Otras se unieron a esta queja: si se cerrara como duplicada, ninguna de ellas se contaría.</translation>
    </message>
    <message>
        <source>Passages are taken out of the versions for the complainant and for the public only.</source>
        <translation>Solo se tachan pasajes en las versiones para la persona denunciante y para el público.</translation>
    </message>
    <message>
        <source>Performed on</source>
        <translation>Realizado el</translation>
    </message>
    <message>
        <source>Persons and conditions are looked for in complaint cases.</source>
        <translation>Las personas y las afecciones se buscan en los casos de quejas.</translation>
    </message>
    <message>
        <source>Possible bias needs at least one basis.</source>
        <translation>Un posible sesgo necesita al menos un motivo.</translation>
    </message>
    <message>
        <source>Prolong the pause, or let the clock go on before you extend it.</source>
        <translation>Prolongue la pausa, o deje correr el plazo antes de prorrogarlo.</translation>
    </message>
    <message>
        <source>Propose a finding and have it approved, or close the allegation for a stated reason.</source>
        <translation>Proponga una conclusión y haga que se apruebe, o cierre la alegación por un motivo declarado.</translation>
    </message>
    <message>
        <source>Propose one first.</source>
        <translation>Proponga una primero.</translation>
    </message>
    <message>
        <source>Put it into the text.</source>
        <translation>Póngalo en el texto.</translation>
    </message>
    <message>
        <source>Put its values together.</source>
        <translation>Reúna sus valores.</translation>
    </message>
    <message>
        <source>Put two of them on one line.</source>
        <translation>Ponga dos de ellas en una línea.</translation>
    </message>
    <message>
        <source>Question {n} has no words.</source>
        <translation>La pregunta {n} no tiene palabras.</translation>
    </message>
    <message>
        <source>Question {n} stands twice.</source>
        <translation>La pregunta {n} aparece dos veces.</translation>
    </message>
    <message>
        <source>Read it as it is now, then sign.</source>
        <translation>Léala como está ahora y luego firme.</translation>
    </message>
    <message>
        <source>Read the statement as it is now, then sign.</source>
        <translation>Lea la declaración como está ahora y luego firme.</translation>
    </message>
    <message>
        <source>Reading the file needed more memory than is allowed for it, and was stopped.</source>
        <translation>Leer el archivo necesitó más memoria de la que se le permite, y se detuvo.</translation>
    </message>
    <message>
        <source>Recommend an action at supervisor or executive level, with its owner and due date.</source>
        <translation>Recomiende una medida de nivel de supervisión o de nivel ejecutivo, con su responsable y su fecha de vencimiento.</translation>
    </message>
    <message>
        <source>Record first to whom it went.</source>
        <translation>Registre primero a quién se entregó.</translation>
    </message>
    <message>
        <source>Record it on the day it happens.</source>
        <translation>Regístrelo el día en que ocurra.</translation>
    </message>
    <message>
        <source>Record it with its file or its carrier.</source>
        <translation>Regístrelo con su archivo o su soporte.</translation>
    </message>
    <message>
        <source>Record its allegations and their findings, or close it for a stated reason.</source>
        <translation>Registre sus alegaciones y las conclusiones sobre ellas, o ciérrela por un motivo declarado.</translation>
    </message>
    <message>
        <source>Record its receipt.</source>
        <translation>Registre su recibo.</translation>
    </message>
    <message>
        <source>Record that it was met before another one starts.</source>
        <translation>Registre que se cumplió antes de que comience otro.</translation>
    </message>
    <message>
        <source>Record the appeal first, with the reason why it is not taken up.</source>
        <translation>Registre primero la apelación, con el motivo por el que no se admite.</translation>
    </message>
    <message>
        <source>Record the change when it happens.</source>
        <translation>Registre el cambio cuando ocurra.</translation>
    </message>
    <message>
        <source>Record the complaint by hand, and note where the file is kept.</source>
        <translation>Registre la queja a mano y anote dónde se guarda el archivo.</translation>
    </message>
    <message>
        <source>Record the end of that one first.</source>
        <translation>Registre primero el fin de aquel.</translation>
    </message>
    <message>
        <source>Record what is alleged, and have a finding on it.</source>
        <translation>Registre lo que se alega y haga que haya una conclusión sobre ello.</translation>
    </message>
    <message>
        <source>Records that states rest on are closed to you ({count}), so the report would not name its evidence.</source>
        <translation>Los registros en que se basan los estados están cerrados para usted ({count}), así que el informe no nombraría sus pruebas.</translation>
    </message>
    <message>
        <source>Refresh the page and look again.</source>
        <translation>Actualice la página y mire de nuevo.</translation>
    </message>
    <message>
        <source>Register the violation anew if it was one after all.</source>
        <translation>Registre la infracción de nuevo si después de todo lo era.</translation>
    </message>
    <message>
        <source>Register the violation from the allegation, and recommend a corrective action.</source>
        <translation>Registre la infracción desde la alegación y recomiende una medida correctiva.</translation>
    </message>
    <message>
        <source>Register the violation from the audit’s page, then issue the report.</source>
        <translation>Registre la infracción desde la página de la auditoría y luego emita el informe.</translation>
    </message>
    <message>
        <source>Remove the fields, or say that the source uses demographic data.</source>
        <translation>Quite los campos, o diga que la fuente usa datos demográficos.</translation>
    </message>
    <message>
        <source>Remove the rows above the table and save the file again.</source>
        <translation>Quite las filas que están encima de la tabla y guarde el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Remove them first (DROP ROLE), or give the new office another name.</source>
        <translation>Quítelas primero (DROP ROLE), o dé otro nombre a la oficina nueva.</translation>
    </message>
    <message>
        <source>Reopen it first.</source>
        <translation>Reábrala primero.</translation>
    </message>
    <message>
        <source>Reopen it with a reason to work on it again; notes can be added as it is.</source>
        <translation>Reábrala con un motivo para trabajar en ella de nuevo; pueden añadirse notas tal como está.</translation>
    </message>
    <message>
        <source>Report it with this text.</source>
        <translation>Infórmelo con este texto.</translation>
    </message>
    <message>
        <source>Report on the audit that was performed instead.</source>
        <translation>Informe en su lugar sobre la auditoría que se realizó.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or ask one of those permitted.</source>
        <translation>Restáurelo de una copia de seguridad, o pregunte a una de las personas autorizadas.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Restáurelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore the latest backup from the office&apos;s folder &apos;backups&apos; (first window, menu File).</source>
        <translation>Restaure la última copia de seguridad de la carpeta &apos;backups&apos; de la oficina (primera ventana, menú Archivo).</translation>
    </message>
    <message>
        <source>Restore the latest backup instead.</source>
        <translation>Restaure en su lugar la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore the latest backup.</source>
        <translation>Restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore the latest backup. If the office was never used, make it again in a new folder.</source>
        <translation>Restaure la última copia de seguridad. Si la oficina nunca se usó, créela de nuevo en una carpeta nueva.</translation>
    </message>
    <message>
        <source>Roster of {day}.</source>
        <translation>Lista de personal del {day}.</translation>
    </message>
    <message>
        <source>Row {row} (line {line}) has a cell of more than {limit} characters; a quotation mark may be missing there.</source>
        <translation>La fila {row} (línea {line}) tiene una celda de más de {limit} caracteres; puede faltar ahí una comilla.</translation>
    </message>
    <message>
        <source>Row {row} has a cell of more than {limit} characters.</source>
        <translation>La fila {row} tiene una celda de más de {limit} caracteres.</translation>
    </message>
    <message>
        <source>Row {row} runs over {lines} lines of the file: check that no quotation mark is missing.</source>
        <translation>La fila {row} ocupa {lines} líneas del archivo: compruebe que no falte una comilla.</translation>
    </message>
    <message>
        <source>Rows are counted from 1.</source>
        <translation>Las filas se cuentan desde 1.</translation>
    </message>
    <message>
        <source>Rows {one} and {other} can both fit one complaint and send it to {here} and {there}; both are shown then.</source>
        <translation>Las filas {one} y {other} pueden corresponder ambas a una misma queja y enviarla a {here} y a {there}; entonces se muestran las dos.</translation>
    </message>
    <message>
        <source>Rule {rule} ({name}) asks for the very same, and sends it elsewhere.</source>
        <translation>La regla {rule} ({name}) pide exactamente lo mismo y la envía a otro lugar.</translation>
    </message>
    <message>
        <source>Save a copy and open it in a program of its own.</source>
        <translation>Guarde una copia y ábrala en un programa propio para ella.</translation>
    </message>
    <message>
        <source>Save a copy of it.</source>
        <translation>Guarde una copia.</translation>
    </message>
    <message>
        <source>Save it again as CSV UTF-8.</source>
        <translation>Guárdelo de nuevo como CSV UTF-8.</translation>
    </message>
    <message>
        <source>Save it as Excel workbook (.xlsx) without macros and import that file.</source>
        <translation>Guárdelo como libro de Excel (.xlsx) sin macros e importe ese archivo.</translation>
    </message>
    <message>
        <source>Save it as UTF-8; in Notepad choose that encoding under Save As.</source>
        <translation>Guárdelo como UTF-8; en el Bloc de notas elija esa codificación en Guardar como.</translation>
    </message>
    <message>
        <source>Save it smaller and add it again.</source>
        <translation>Guárdela más pequeña y añádala de nuevo.</translation>
    </message>
    <message>
        <source>Save it smaller and choose it again.</source>
        <translation>Guárdela más pequeña y elíjala de nuevo.</translation>
    </message>
    <message>
        <source>Save the columns you need as a new workbook and import that.</source>
        <translation>Guarde las columnas que necesita como un libro nuevo e impórtelo.</translation>
    </message>
    <message>
        <source>Save the one sheet you need as CSV and import that, or import it in parts.</source>
        <translation>Guarde como CSV la única hoja que necesita e impórtela, o importe por partes.</translation>
    </message>
    <message>
        <source>Save the one sheet you need as CSV and import that.</source>
        <translation>Guarde como CSV la única hoja que necesita e impórtela.</translation>
    </message>
    <message>
        <source>Save the one sheet you need as a new workbook or as CSV.</source>
        <translation>Guarde la única hoja que necesita como libro nuevo o como CSV.</translation>
    </message>
    <message>
        <source>Save what is shown as a new view.</source>
        <translation>Guarde lo que se muestra como una vista nueva.</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>Diga en pocas palabras de qué trata.</translation>
    </message>
    <message>
        <source>Say in a few words what it shows, for those who hear the page.</source>
        <translation>Diga en pocas palabras lo que muestra, para quienes escuchan la página.</translation>
    </message>
    <message>
        <source>Say in a note what was found.</source>
        <translation>Diga en una nota lo que se encontró.</translation>
    </message>
    <message>
        <source>Say in words which basis it is.</source>
        <translation>Diga con palabras cuál es el motivo.</translation>
    </message>
    <message>
        <source>Say it in a few words, or leave the characteristic out.</source>
        <translation>Dígalo en pocas palabras, o deje fuera la característica.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Dígalo en pocas palabras.</translation>
    </message>
    <message>
        <source>Say refuse or keep.</source>
        <translation>Diga refuse o keep.</translation>
    </message>
    <message>
        <source>Say up to which year they are 20xx (two_digit_years_up_to).</source>
        <translation>Diga hasta qué año son 20xx (two_digit_years_up_to).</translation>
    </message>
    <message>
        <source>Say what ended the matter.</source>
        <translation>Diga qué puso fin al asunto.</translation>
    </message>
    <message>
        <source>Say what has come up.</source>
        <translation>Diga lo que surgió.</translation>
    </message>
    <message>
        <source>Say what is still open.</source>
        <translation>Diga lo que sigue pendiente.</translation>
    </message>
    <message>
        <source>Say what is to be corrected.</source>
        <translation>Diga lo que debe corregirse.</translation>
    </message>
    <message>
        <source>Say what is to be done next, or close it.</source>
        <translation>Diga lo que hay que hacer a continuación, o ciérrela.</translation>
    </message>
    <message>
        <source>Say what is to be done next.</source>
        <translation>Diga lo que hay que hacer a continuación.</translation>
    </message>
    <message>
        <source>Say what it asks for.</source>
        <translation>Diga lo que pide.</translation>
    </message>
    <message>
        <source>Say what was tried, or that no address, number or message was left.</source>
        <translation>Diga lo que se intentó, o que no se dejó dirección, número ni mensaje.</translation>
    </message>
    <message>
        <source>Say what was wrong with it.</source>
        <translation>Diga lo que estaba mal en ello.</translation>
    </message>
    <message>
        <source>Say when it was performed.</source>
        <translation>Diga cuándo se realizó.</translation>
    </message>
    <message>
        <source>Say which law or schedule sets it.</source>
        <translation>Diga qué ley o calendario de conservación lo fija.</translation>
    </message>
    <message>
        <source>Say who withdrew it and how.</source>
        <translation>Diga quién la retiró y cómo.</translation>
    </message>
    <message>
        <source>Say why it is taken up all the same, or why not.</source>
        <translation>Diga por qué se admite de todos modos, o por qué no.</translation>
    </message>
    <message>
        <source>Say why more time is needed; the reason is kept on the time line.</source>
        <translation>Diga por qué se necesita más tiempo; el motivo se conserva en la cronología.</translation>
    </message>
    <message>
        <source>Say why the records are held.</source>
        <translation>Diga por qué se retienen los registros.</translation>
    </message>
    <message>
        <source>Say why the values of these records are needed.</source>
        <translation>Diga por qué se necesitan los valores de estos registros.</translation>
    </message>
    <message>
        <source>Say why they are not the same.</source>
        <translation>Diga por qué no son los mismos.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Diga por qué, en pocas palabras.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Diga por qué.</translation>
    </message>
    <message>
        <source>Say why; the history keeps both.</source>
        <translation>Diga por qué; el historial conserva ambos.</translation>
    </message>
    <message>
        <source>Seal the case to those who may open it.</source>
        <translation>Selle el caso para quienes pueden abrirlo.</translation>
    </message>
    <message>
        <source>See the action through; its verification can say that nothing was wrong.</source>
        <translation>Lleve la medida a término; su verificación puede decir que nada estaba mal.</translation>
    </message>
    <message>
        <source>Select those that are to be changed.</source>
        <translation>Seleccione las que deben cambiarse.</translation>
    </message>
    <message>
        <source>Send the letter, or close the complaint.</source>
        <translation>Envíe la carta, o cierre la queja.</translation>
    </message>
    <message>
        <source>Shorten it, or put words into it.</source>
        <translation>Acórtelo, o ponga palabras en él.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Acórtelo.</translation>
    </message>
    <message>
        <source>Shorten the cell and save the workbook again; nothing was taken from it.</source>
        <translation>Acorte la celda y guarde el libro de nuevo; no se tomó nada de él.</translation>
    </message>
    <message>
        <source>Show the identities first, with a reason.</source>
        <translation>Muestre primero las identidades, con un motivo.</translation>
    </message>
    <message>
        <source>Show the identities first, with a reason; or print the file without the persons.</source>
        <translation>Muestre primero las identidades, con un motivo; o imprima el expediente sin las personas.</translation>
    </message>
    <message>
        <source>Show the identities first, with a reason; then change them.</source>
        <translation>Muestre primero las identidades, con un motivo; luego cámbielas.</translation>
    </message>
    <message>
        <source>Sign in with a passphrase.</source>
        <translation>Inicie sesión con una frase de contraseña.</translation>
    </message>
    <message>
        <source>Sign in with the server&apos;s administrator (a superuser, or CREATEDB, CREATEROLE and BYPASSRLS).</source>
        <translation>Inicie sesión con la cuenta de administración del servidor (superusuario, o CREATEDB, CREATEROLE y BYPASSRLS).</translation>
    </message>
    <message>
        <source>Sign it off once it is over.</source>
        <translation>Dele el visto bueno cuando haya terminado.</translation>
    </message>
    <message>
        <source>Sign it on its page; until then the report can be drawn as a draft only.</source>
        <translation>Fírmela en su página; hasta entonces el informe solo puede dibujarse como borrador.</translation>
    </message>
    <message>
        <source>Sign with a certificate that is valid now, or issue the report without one.</source>
        <translation>Firme con un certificado que sea válido ahora, o emita el informe sin él.</translation>
    </message>
    <message>
        <source>Somebody changed records past the program ({count} changes, the first on {day}). Until that is examined, nothing can be saved: it would be signed in your name.</source>
        <translation>Alguien cambió registros por fuera del programa ({count} cambios, el primero el {day}). Hasta que eso se examine, nada puede guardarse: quedaría firmado en su nombre.</translation>
    </message>
    <message>
        <source>Someone changed this audit while you were reading it.</source>
        <translation>Alguien cambió esta auditoría mientras usted la leía.</translation>
    </message>
    <message>
        <source>Someone else moved the due date meanwhile: it is {day} now.</source>
        <translation>Entretanto, otra persona movió la fecha de vencimiento: ahora es el {day}.</translation>
    </message>
    <message>
        <source>Someone else saved at the same moment. Nothing of yours was saved.</source>
        <translation>Otra persona guardó en el mismo momento. Nada de lo suyo se guardó.</translation>
    </message>
    <message>
        <source>Someone else who may approve findings signs in and approves it, or returns it.</source>
        <translation>Otra persona que pueda aprobar conclusiones inicia sesión y la aprueba, o la devuelve.</translation>
    </message>
    <message>
        <source>Someone else who may verify actions signs in and does it.</source>
        <translation>Otra persona que pueda verificar medidas inicia sesión y lo hace.</translation>
    </message>
    <message>
        <source>Someone made edition {n} of the checklist meanwhile.</source>
        <translation>Entretanto, alguien hizo la edición {n} de la lista de verificación.</translation>
    </message>
    <message>
        <source>Something chosen for this finding is not in the case, or is an interview that was not held.</source>
        <translation>Algo que se eligió para esta conclusión no está en el caso, o es una entrevista que no se realizó.</translation>
    </message>
    <message>
        <source>Something is written here that another seal protects too, which is not open to you. Nothing was changed.</source>
        <translation>Aquí hay algo escrito que también protege otro sello, que no está abierto para usted. No se cambió nada.</translation>
    </message>
    <message>
        <source>Something was changed past the program, or examined by someone else, since this was shown.</source>
        <translation>Desde que esto se mostró, algo se cambió por fuera del programa, o alguien más lo examinó.</translation>
    </message>
    <message>
        <source>Start a new audit of the source.</source>
        <translation>Comience una nueva auditoría de la fuente.</translation>
    </message>
    <message>
        <source>Start it by its own command.</source>
        <translation>Comiéncelo con su propio comando.</translation>
    </message>
    <message>
        <source>State first whether it does, and since when.</source>
        <translation>Indique primero si lo hace y desde cuándo.</translation>
    </message>
    <message>
        <source>State it once it has happened.</source>
        <translation>Indíquelo cuando haya ocurrido.</translation>
    </message>
    <message>
        <source>State the reason.</source>
        <translation>Indique el motivo.</translation>
    </message>
    <message>
        <source>Such a clock runs already.</source>
        <translation>Un plazo así ya corre.</translation>
    </message>
    <message>
        <source>Take in a roster on the page Training, then issue the report.</source>
        <translation>Incorpore una lista de personal en la página Capacitación y luego emita el informe.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Quítelo.</translation>
    </message>
    <message>
        <source>Take rosters in by their days, or undo the later one first.</source>
        <translation>Incorpore las listas de personal por sus fechas, o deshaga primero la posterior.</translation>
    </message>
    <message>
        <source>Take that link away first, if another is meant.</source>
        <translation>Quite primero ese enlace si se trata de otro.</translation>
    </message>
    <message>
        <source>Take that record back with a reason first.</source>
        <translation>Anule primero ese registro con un motivo.</translation>
    </message>
    <message>
        <source>Take the basis away, or decide “possible bias”.</source>
        <translation>Quite el motivo, o decida “posible sesgo”.</translation>
    </message>
    <message>
        <source>Take the complaint in without it, and record it as evidence.</source>
        <translation>Reciba la queja sin él y regístrelo como prueba.</translation>
    </message>
    <message>
        <source>Take the link away instead.</source>
        <translation>Quite el enlace en su lugar.</translation>
    </message>
    <message>
        <source>Take the question out. A person may say it; nobody is asked.</source>
        <translation>Quite la pregunta. Una persona puede decirlo; no se le pregunta a nadie.</translation>
    </message>
    <message>
        <source>That does not end the task.</source>
        <translation>Eso no termina la tarea.</translation>
    </message>
    <message>
        <source>That is no answer.</source>
        <translation>Eso no es una respuesta.</translation>
    </message>
    <message>
        <source>The 90-day audit is set by GEN 63 itself: ninety days, with no tolerance.</source>
        <translation>La auditoría de 90 días la fija la propia política GEN 63: noventa días, sin tolerancia.</translation>
    </message>
    <message>
        <source>The addendum is empty.</source>
        <translation>La adenda está vacía.</translation>
    </message>
    <message>
        <source>The address asks for &apos;{name}&apos;, which an office&apos;s address cannot ask for: the connection to another computer is always encrypted, and the server always proves its name.</source>
        <translation>La dirección pide &apos;{name}&apos;, lo que la dirección de una oficina no puede pedir: la conexión con otra computadora siempre está cifrada, y el servidor siempre prueba su nombre.</translation>
    </message>
    <message>
        <source>The address of an office names nobody and holds no password.</source>
        <translation>La dirección de una oficina no nombra a nadie y no contiene contraseña.</translation>
    </message>
    <message>
        <source>The allegation says neither what was done nor what it rested on.</source>
        <translation>La alegación no dice ni lo que se hizo ni en qué se basó.</translation>
    </message>
    <message>
        <source>The answer cannot have come on {day}: it was referred on {sent}, and today is {today}.</source>
        <translation>La respuesta no puede haber llegado el {day}: se remitió el {sent} y hoy es {today}.</translation>
    </message>
    <message>
        <source>The answer has no evidence.</source>
        <translation>La respuesta no tiene pruebas.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>La respuesta está vacía.</translation>
    </message>
    <message>
        <source>The answer needs a day after today.</source>
        <translation>La respuesta necesita un día posterior a hoy.</translation>
    </message>
    <message>
        <source>The appeal came after its last day.</source>
        <translation>La apelación llegó después de su último día.</translation>
    </message>
    <message>
        <source>The attached file is missing at the server.</source>
        <translation>El archivo adjunto falta en el servidor.</translation>
    </message>
    <message>
        <source>The attached file is missing from the office&apos;s folder.</source>
        <translation>El archivo adjunto falta en la carpeta de la oficina.</translation>
    </message>
    <message>
        <source>The attached file was damaged or altered and does not open.</source>
        <translation>El archivo adjunto se dañó o se alteró y no se abre.</translation>
    </message>
    <message>
        <source>The audit has no such finding, or is not signed yet.</source>
        <translation>La auditoría no tiene esa conclusión, o aún no está firmada.</translation>
    </message>
    <message>
        <source>The audit is not signed.</source>
        <translation>La auditoría no está firmada.</translation>
    </message>
    <message>
        <source>The audit was given up.</source>
        <translation>La auditoría se abandonó.</translation>
    </message>
    <message>
        <source>The audit was performed on {performed}, entered on {entered} and is signed on {signed}: more than seven days later.</source>
        <translation>La auditoría se realizó el {performed}, se introdujo el {entered} y se firma el {signed}: más de siete días después.</translation>
    </message>
    <message>
        <source>The audit was signed on {day} and cannot be changed.</source>
        <translation>La auditoría se firmó el {day} y no puede cambiarse.</translation>
    </message>
    <message>
        <source>The audit {name} of {source} is not signed.</source>
        <translation>La auditoría {name} de {source} no está firmada.</translation>
    </message>
    <message>
        <source>The audit {name} of {source} was given up and never counts.</source>
        <translation>La auditoría {name} de {source} se abandonó y nunca cuenta.</translation>
    </message>
    <message>
        <source>The backup needs {needed} MB, and the disk has {free} MB left. Nothing was written.</source>
        <translation>La copia de seguridad necesita {needed} MB y al disco le quedan {free} MB. No se escribió nada.</translation>
    </message>
    <message>
        <source>The beginning of the office&apos;s file is damaged: nothing in it can be read.</source>
        <translation>El comienzo del archivo de la oficina está dañado: nada de él puede leerse.</translation>
    </message>
    <message>
        <source>The case is closed to {name} already.</source>
        <translation>El caso ya está cerrado a {name}.</translation>
    </message>
    <message>
        <source>The case is not closed to this person.</source>
        <translation>El caso no está cerrado a esta persona.</translation>
    </message>
    <message>
        <source>The case says nothing of it: type it.</source>
        <translation>El caso no dice nada de ello: escríbalo.</translation>
    </message>
    <message>
        <source>The certificate does not open with this passphrase, or its file is damaged.</source>
        <translation>El certificado no se abre con esta frase de contraseña, o su archivo está dañado.</translation>
    </message>
    <message>
        <source>The certificate is valid from {first} to {last} and not today.</source>
        <translation>El certificado es válido del {first} al {last} y no hoy.</translation>
    </message>
    <message>
        <source>The certificate was issued for something else than signing documents.</source>
        <translation>El certificado se emitió para algo distinto de firmar documentos.</translation>
    </message>
    <message>
        <source>The check is said to have been performed on {day}, and that day has not come yet.</source>
        <translation>Se dice que la comprobación se realizó el {day}, y ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>The checker found nothing wrong with this report.</source>
        <translation>El verificador no encontró nada incorrecto en este informe.</translation>
    </message>
    <message>
        <source>The checklist is as it was.</source>
        <translation>La lista de verificación está como estaba.</translation>
    </message>
    <message>
        <source>The clock can go on from today or an earlier day.</source>
        <translation>El plazo puede continuar desde hoy o desde un día anterior.</translation>
    </message>
    <message>
        <source>The clock is paused until {day}.</source>
        <translation>El plazo está en pausa hasta el {day}.</translation>
    </message>
    <message>
        <source>The closing date, {day}, is in the future.</source>
        <translation>La fecha de cierre, {day}, está en el futuro.</translation>
    </message>
    <message>
        <source>The comment review of {quarter} was signed off by {signer} on {day}.</source>
        <translation>{signer} dio el visto bueno a la revisión de comentarios de {quarter} el {day}.</translation>
    </message>
    <message>
        <source>The complaint cannot be closed on {on}, before it was received on {received}.</source>
        <translation>La queja no puede cerrarse el {on}, antes de recibirse el {received}.</translation>
    </message>
    <message>
        <source>The complaint cannot be closed on {on}, before it was reopened on {reopened}.</source>
        <translation>La queja no puede cerrarse el {on}, antes de reabrirse el {reopened}.</translation>
    </message>
    <message>
        <source>The complaint has no date received.</source>
        <translation>La queja no tiene fecha de recepción.</translation>
    </message>
    <message>
        <source>The complaint has no narrative.</source>
        <translation>La queja no tiene relato.</translation>
    </message>
    <message>
        <source>The complaint is closed because it was merged.</source>
        <translation>La queja está cerrada porque se unió a otra.</translation>
    </message>
    <message>
        <source>The complaint was closed on {closed}; it cannot have been received after that, on {received}.</source>
        <translation>La queja se cerró el {closed}; no puede haberse recibido después, el {received}.</translation>
    </message>
    <message>
        <source>The complaint was closed on {day}, later than this.</source>
        <translation>La queja se cerró el {day}, después de esto.</translation>
    </message>
    <message>
        <source>The complaint was received on {received}; it cannot have been referred before, on {day}.</source>
        <translation>La queja se recibió el {received}; no puede haberse remitido antes, el {day}.</translation>
    </message>
    <message>
        <source>The compliant answer to question {n} cannot be {answer}.</source>
        <translation>La respuesta conforme a la pregunta {n} no puede ser {answer}.</translation>
    </message>
    <message>
        <source>The copy of the office does not hold what the office holds, and was not kept.</source>
        <translation>La copia de la oficina no contiene lo que contiene la oficina, y no se conservó.</translation>
    </message>
    <message>
        <source>The copy of the office is damaged and was not kept.</source>
        <translation>La copia de la oficina está dañada y no se conservó.</translation>
    </message>
    <message>
        <source>The counts have changed since you read the statement.</source>
        <translation>Los recuentos cambiaron desde que usted leyó la declaración.</translation>
    </message>
    <message>
        <source>The course has no name.</source>
        <translation>El curso no tiene nombre.</translation>
    </message>
    <message>
        <source>The damaged file gives neither your own record nor that of the office any more, so nobody could sign for the salvaged office.</source>
        <translation>El archivo dañado ya no da ni el registro de usted ni el de la oficina, así que nadie podría firmar por la oficina rescatada.</translation>
    </message>
    <message>
        <source>The data source has no name.</source>
        <translation>La fuente de datos no tiene nombre.</translation>
    </message>
    <message>
        <source>The database no longer notes what is changed past the program ({names}).</source>
        <translation>La base de datos ya no anota lo que se cambia por fuera del programa ({names}).</translation>
    </message>
    <message>
        <source>The database {name} holds something already, and nothing is overwritten.</source>
        <translation>La base de datos {name} ya contiene algo, y nada se sobrescribe.</translation>
    </message>
    <message>
        <source>The date format of “{field}” is not chosen.</source>
        <translation>No se eligió el formato de fecha de “{field}”.</translation>
    </message>
    <message>
        <source>The date format “{format}” has hours up to 12 without am or pm.</source>
        <translation>El formato de fecha “{format}” tiene horas hasta 12 sin a. m. ni p. m.</translation>
    </message>
    <message>
        <source>The date format “{format}” must hold year, month and day once each.</source>
        <translation>El formato de fecha “{format}” debe contener año, mes y día una vez cada uno.</translation>
    </message>
    <message>
        <source>The date of the incident, {day}, is in the future.</source>
        <translation>La fecha del incidente, {day}, está en el futuro.</translation>
    </message>
    <message>
        <source>The date of the referral, {day}, is in the future.</source>
        <translation>La fecha de la remisión, {day}, está en el futuro.</translation>
    </message>
    <message>
        <source>The date received cannot be taken away.</source>
        <translation>La fecha de recepción no puede quitarse.</translation>
    </message>
    <message>
        <source>The date received, {day}, is in the future.</source>
        <translation>La fecha de recepción, {day}, está en el futuro.</translation>
    </message>
    <message>
        <source>The day from which it holds, {day}, lies in the future.</source>
        <translation>El día desde el que rige, {day}, está en el futuro.</translation>
    </message>
    <message>
        <source>The day has not come yet.</source>
        <translation>El día aún no ha llegado.</translation>
    </message>
    <message>
        <source>The day is outside the period from {starts} to {ends}.</source>
        <translation>El día está fuera del período del {starts} al {ends}.</translation>
    </message>
    <message>
        <source>The day lies before the clock started on {day}, or in the future.</source>
        <translation>El día es anterior al comienzo del plazo, el {day}, o está en el futuro.</translation>
    </message>
    <message>
        <source>The day lies in the future.</source>
        <translation>El día está en el futuro.</translation>
    </message>
    <message>
        <source>The day of the check is missing.</source>
        <translation>Falta el día de la comprobación.</translation>
    </message>
    <message>
        <source>The day of the document lies in the future.</source>
        <translation>El día del documento está en el futuro.</translation>
    </message>
    <message>
        <source>The description of this backup cannot be read.</source>
        <translation>La descripción de esta copia de seguridad no puede leerse.</translation>
    </message>
    <message>
        <source>The designation was ended already.</source>
        <translation>La designación ya se había terminado.</translation>
    </message>
    <message>
        <source>The disk could not read or write this.</source>
        <translation>El disco no pudo leer o escribir esto.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved, and nothing that was saved before is lost.</source>
        <translation>El disco está lleno. No se guardó nada, y nada de lo guardado antes se pierde.</translation>
    </message>
    <message>
        <source>The document of {written} cannot name a designee for days before it.</source>
        <translation>El documento del {written} no puede nombrar a una persona designada para días anteriores.</translation>
    </message>
    <message>
        <source>The drawn case file does not pass the check of accessible PDF: {problem}.</source>
        <translation>El expediente dibujado no pasa la comprobación de PDF accesible: {problem}.</translation>
    </message>
    <message>
        <source>The drawn letter does not pass the check of accessible PDF: {problem}.</source>
        <translation>La carta dibujada no pasa la comprobación de PDF accesible: {problem}.</translation>
    </message>
    <message>
        <source>The drawn report does not pass the check of accessible PDF: {problem}.</source>
        <translation>El informe dibujado no pasa la comprobación de PDF accesible: {problem}.</translation>
    </message>
    <message>
        <source>The drawn time line does not pass the check of accessible PDF: {problem}.</source>
        <translation>La cronología dibujada no pasa la comprobación de PDF accesible: {problem}.</translation>
    </message>
    <message>
        <source>The due date can only be moved with a reason.</source>
        <translation>La fecha de vencimiento solo puede moverse con un motivo.</translation>
    </message>
    <message>
        <source>The due date of a complaint is extended with the complaint.</source>
        <translation>La fecha de vencimiento de una queja se prorroga con la queja.</translation>
    </message>
    <message>
        <source>The due date of the action, {day}, has passed before it was decided.</source>
        <translation>La fecha de vencimiento de la medida, {day}, pasó antes de que se decidiera.</translation>
    </message>
    <message>
        <source>The due date of {number} was not extended.</source>
        <translation>La fecha de vencimiento de {number} no se prorrogó.</translation>
    </message>
    <message>
        <source>The due date, {day}, has passed.</source>
        <translation>La fecha de vencimiento, {day}, ya pasó.</translation>
    </message>
    <message>
        <source>The end of a pause is moved only with a reason.</source>
        <translation>El fin de una pausa solo se mueve con un motivo.</translation>
    </message>
    <message>
        <source>The field {name} is held without a reason.</source>
        <translation>El campo {name} se conserva sin un motivo.</translation>
    </message>
    <message>
        <source>The field {name} is listed twice.</source>
        <translation>El campo {name} aparece dos veces en la lista.</translation>
    </message>
    <message>
        <source>The fields are: {known}.</source>
        <translation>Los campos son: {known}.</translation>
    </message>
    <message>
        <source>The figures contradict one another: {what}.</source>
        <translation>Las cifras se contradicen: {what}.</translation>
    </message>
    <message>
        <source>The figures do not agree: {what}.</source>
        <translation>Las cifras no concuerdan: {what}.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>El archivo no puede leerse: {reason}.</translation>
    </message>
    <message>
        <source>The file cannot be shown.</source>
        <translation>El archivo no puede mostrarse.</translation>
    </message>
    <message>
        <source>The file has no {part}, so it is no GTFS file.</source>
        <translation>El archivo no tiene {part}, así que no es un archivo GTFS.</translation>
    </message>
    <message>
        <source>The file has {size} MB; a GTFS file may have {limit} MB.</source>
        <translation>El archivo tiene {size} MB; un archivo GTFS puede tener {limit} MB.</translation>
    </message>
    <message>
        <source>The file has {size} MB; a {kind} may have {limit} MB at most.</source>
        <translation>El archivo tiene {size} MB; un archivo del tipo {kind} puede tener {limit} MB como máximo.</translation>
    </message>
    <message>
        <source>The file has {size} MB; an e-mail or a letter may have {limit} MB at most.</source>
        <translation>El archivo tiene {size} MB; un correo o una carta puede tener {limit} MB como máximo.</translation>
    </message>
    <message>
        <source>The file has {size} MB; the largest that can be attached has {largest} MB.</source>
        <translation>El archivo tiene {size} MB; el más grande que puede adjuntarse tiene {largest} MB.</translation>
    </message>
    <message>
        <source>The file holds a zero byte after every letter: it is probably UTF-16 without its mark.</source>
        <translation>El archivo contiene un byte cero después de cada letra: probablemente es UTF-16 sin su marca.</translation>
    </message>
    <message>
        <source>The file holds no private key with its certificate, so nothing can be signed with it.</source>
        <translation>El archivo no contiene una clave privada con su certificado, así que nada puede firmarse con él.</translation>
    </message>
    <message>
        <source>The file holds no table.</source>
        <translation>El archivo no contiene ninguna tabla.</translation>
    </message>
    <message>
        <source>The file is UTF-32.</source>
        <translation>El archivo es UTF-32.</translation>
    </message>
    <message>
        <source>The file is damaged or of an unknown kind and cannot be read.</source>
        <translation>El archivo está dañado o es de un tipo desconocido y no puede leerse.</translation>
    </message>
    <message>
        <source>The file is damaged, or larger than it looks, and cannot be shown here.</source>
        <translation>El archivo está dañado o es más grande de lo que parece, y no puede mostrarse aquí.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is no GTFS file, or it is damaged.</source>
        <translation>El archivo no es un archivo GTFS, o está dañado.</translation>
    </message>
    <message>
        <source>The file is not UTF-8: byte {byte}, in line {line}, does not fit.</source>
        <translation>El archivo no es UTF-8: el byte {byte}, en la línea {line}, no encaja.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>El archivo no está ahí.</translation>
    </message>
    <message>
        <source>The file is to name the persons of complaint {number}, and you have not looked at them yet.</source>
        <translation>El archivo debe nombrar a las personas de la queja {number}, y usted aún no las ha visto.</translation>
    </message>
    <message>
        <source>The file names no lines, or no stops.</source>
        <translation>El archivo no nombra ninguna línea o ninguna parada.</translation>
    </message>
    <message>
        <source>The file says “{title}” above its table. Which of the required courses is it?</source>
        <translation>El archivo dice “{title}” encima de su tabla. ¿Cuál de los cursos requeridos es?</translation>
    </message>
    <message>
        <source>The file takes too long to be drawn.</source>
        <translation>El archivo tarda demasiado en dibujarse.</translation>
    </message>
    <message>
        <source>The file was changed since it was opened.</source>
        <translation>El archivo cambió desde que se abrió.</translation>
    </message>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>El archivo cambió mientras se leía.</translation>
    </message>
    <message>
        <source>The file with the authority&apos;s certificate cannot be read, or holds none.</source>
        <translation>El archivo con el certificado de la autoridad no puede leerse, o no contiene ninguno.</translation>
    </message>
    <message>
        <source>The file “{alias}” of the mapping is missing.</source>
        <translation>Falta el archivo “{alias}” de la correspondencia.</translation>
    </message>
    <message>
        <source>The files joined to the main one hold too much: at most {rows} rows and {size} million characters together.</source>
        <translation>Los archivos unidos al principal contienen demasiado: como máximo {rows} filas y {size} millones de caracteres en total.</translation>
    </message>
    <message>
        <source>The finding behind {number} stands, so nothing is to be decided.</source>
        <translation>La conclusión en que se basa {number} sigue vigente, así que no hay nada que decidir.</translation>
    </message>
    <message>
        <source>The finding of question {place} ({text}) has no violation that stands: {withdrawn} was withdrawn.</source>
        <translation>La conclusión de la pregunta {place} ({text}) no tiene ninguna infracción vigente: {withdrawn} se retiró.</translation>
    </message>
    <message>
        <source>The finding of question {place} ({text}) is not in the register of violations.</source>
        <translation>La conclusión de la pregunta {place} ({text}) no está en el registro de infracciones.</translation>
    </message>
    <message>
        <source>The finding that {number} was registered from does not stand as sustained any more.</source>
        <translation>La conclusión por la que se registró {number} ya no está vigente como sostenida.</translation>
    </message>
    <message>
        <source>The finding “{finding}” on allegation {place} rests on {what}.</source>
        <translation>La conclusión “{finding}” sobre la alegación {place} se basa en {what}.</translation>
    </message>
    <message>
        <source>The first person needs a name.</source>
        <translation>La primera persona necesita un nombre.</translation>
    </message>
    <message>
        <source>The first roster is that of {first}: who was employed on {day} is not known.</source>
        <translation>La primera lista de personal es la del {first}: no se sabe quién estaba empleado el {day}.</translation>
    </message>
    <message>
        <source>The fiscal year cannot start on month {month}, day {day}.</source>
        <translation>El año fiscal no puede comenzar en el mes {month}, día {day}.</translation>
    </message>
    <message>
        <source>The folder holds no database (&apos;office.db&apos;).</source>
        <translation>La carpeta no contiene ninguna base de datos (&apos;office.db&apos;).</translation>
    </message>
    <message>
        <source>The folder holds no key file (&apos;office.keys&apos;), so its records cannot be opened.</source>
        <translation>La carpeta no contiene ningún archivo de claves (&apos;office.keys&apos;), así que sus registros no pueden abrirse.</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>La carpeta no está vacía.</translation>
    </message>
    <message>
        <source>The folder is not empty. A backup is never restored over anything.</source>
        <translation>La carpeta no está vacía. Una copia de seguridad nunca se restaura encima de nada.</translation>
    </message>
    <message>
        <source>The folder of copies is not there.</source>
        <translation>La carpeta de las copias no está ahí.</translation>
    </message>
    <message>
        <source>The folder of “{name}” is not there.</source>
        <translation>La carpeta de “{name}” no está ahí.</translation>
    </message>
    <message>
        <source>The head of the history is not as the program leaves it: somebody wrote there past the program.</source>
        <translation>La cabeza del historial no está como la deja el programa: alguien escribió ahí por fuera del programa.</translation>
    </message>
    <message>
        <source>The header cannot be row {row}: it is sought in the first {rows} rows.</source>
        <translation>El encabezado no puede ser la fila {row}: se busca en las primeras {rows} filas.</translation>
    </message>
    <message>
        <source>The history ends at entry {seq}, earlier than the office counted.</source>
        <translation>El historial termina en la entrada {seq}, antes de lo que contó la oficina.</translation>
    </message>
    <message>
        <source>The history has no entry {seq}.</source>
        <translation>El historial no tiene la entrada {seq}.</translation>
    </message>
    <message>
        <source>The history holds no entry of the issue of {number}.</source>
        <translation>El historial no contiene ninguna entrada de la emisión de {number}.</translation>
    </message>
    <message>
        <source>The history holds that “{name}” was written, but the file could not take that name: {reason}.</source>
        <translation>El historial dice que se escribió “{name}”, pero el archivo no pudo tomar ese nombre: {reason}.</translation>
    </message>
    <message>
        <source>The history is broken at entry {seq}.</source>
        <translation>El historial está roto en la entrada {seq}.</translation>
    </message>
    <message>
        <source>The import cannot be undone: {count} of its complaints are held ({holds}): {numbers}.</source>
        <translation>La importación no puede deshacerse: {count} de sus quejas están retenidas ({holds}): {numbers}.</translation>
    </message>
    <message>
        <source>The import cannot be undone: {count} of its complaints were worked on.</source>
        <translation>La importación no puede deshacerse: se trabajó en {count} de sus quejas.</translation>
    </message>
    <message>
        <source>The import cannot be undone: {decided} of its comments are decided.</source>
        <translation>La importación no puede deshacerse: {decided} de sus comentarios están decididos.</translation>
    </message>
    <message>
        <source>The incident cannot have been between {first} and {last}: the second day is the earlier one.</source>
        <translation>El incidente no puede haber sido entre {first} y {last}: el segundo día es el anterior.</translation>
    </message>
    <message>
        <source>The key file asks for an impossible cost of the passphrase ({name}).</source>
        <translation>El archivo de claves pide un costo imposible de la frase de contraseña ({name}).</translation>
    </message>
    <message>
        <source>The key of the certificate is too weak or of a kind that PDF signatures do not know.</source>
        <translation>La clave del certificado es demasiado débil o de un tipo que las firmas PDF no conocen.</translation>
    </message>
    <message>
        <source>The key of this attached file was altered at the server.</source>
        <translation>La clave de este archivo adjunto se alteró en el servidor.</translation>
    </message>
    <message>
        <source>The key “{key}” is not known.</source>
        <translation>La clave “{key}” no se conoce.</translation>
    </message>
    <message>
        <source>The keys of this office were altered at the server.</source>
        <translation>Las claves de esta oficina se alteraron en el servidor.</translation>
    </message>
    <message>
        <source>The last check is said to have been performed on {day}, and that day has not come yet.</source>
        <translation>Se dice que la última comprobación se realizó el {day}, y ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>The leave ends before it begins.</source>
        <translation>La ausencia termina antes de comenzar.</translation>
    </message>
    <message>
        <source>The letter asks for what is never asked for: “{words}”.</source>
        <translation>La carta pide lo que nunca se pide: “{words}”.</translation>
    </message>
    <message>
        <source>The letter on {number} would say something else than the preview did: the case, the template or what is typed changed meanwhile. Nothing was sent.</source>
        <translation>La carta sobre {number} diría algo distinto de la vista previa: el caso, la plantilla o lo escrito cambió entretanto. No se envió nada.</translation>
    </message>
    <message>
        <source>The letter says not what it is about.</source>
        <translation>La carta no dice de qué trata.</translation>
    </message>
    <message>
        <source>The letter says nothing of this allegation.</source>
        <translation>La carta no dice nada de esta alegación.</translation>
    </message>
    <message>
        <source>The letterhead has {count} lines below the name; a page has room for {most}.</source>
        <translation>El membrete tiene {count} líneas debajo del nombre; en una página caben {most}.</translation>
    </message>
    <message>
        <source>The look comes ninety days after the action closed, on {day}.</source>
        <translation>La revisión posterior llega noventa días después del cierre de la medida, el {day}.</translation>
    </message>
    <message>
        <source>The mapping file cannot be read: {reason}.</source>
        <translation>El archivo de correspondencias no puede leerse: {reason}.</translation>
    </message>
    <message>
        <source>The mapping file has more than 1 MB.</source>
        <translation>El archivo de correspondencias tiene más de 1 MB.</translation>
    </message>
    <message>
        <source>The mapping file is not TOML: {fault}.</source>
        <translation>El archivo de correspondencias no es TOML: {fault}.</translation>
    </message>
    <message>
        <source>The mapping file is not UTF-8 (line {line}).</source>
        <translation>El archivo de correspondencias no es UTF-8 (línea {line}).</translation>
    </message>
    <message>
        <source>The mapping has no file “{alias}”.</source>
        <translation>La correspondencia no tiene ningún archivo “{alias}”.</translation>
    </message>
    <message>
        <source>The mapping is for {theirs}, not for {ours}.</source>
        <translation>La correspondencia es para {theirs}, no para {ours}.</translation>
    </message>
    <message>
        <source>The mapping says nothing about this file.</source>
        <translation>La correspondencia no dice nada de este archivo.</translation>
    </message>
    <message>
        <source>The name has {n} characters; a view&apos;s name has at most {most}.</source>
        <translation>El nombre tiene {n} caracteres; el nombre de una vista tiene como máximo {most}.</translation>
    </message>
    <message>
        <source>The name is longer than {most} characters.</source>
        <translation>El nombre tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>The name is too long for this disk.</source>
        <translation>El nombre es demasiado largo para este disco.</translation>
    </message>
    <message>
        <source>The new due date, {day}, is past.</source>
        <translation>La nueva fecha de vencimiento, {day}, ya pasó.</translation>
    </message>
    <message>
        <source>The new passphrase is the one you have.</source>
        <translation>La nueva frase de contraseña es la que ya tiene.</translation>
    </message>
    <message>
        <source>The note has no words.</source>
        <translation>La nota no tiene palabras.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>La nota está vacía.</translation>
    </message>
    <message>
        <source>The note is longer than {most} characters.</source>
        <translation>La nota tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>The office did not exist yet.</source>
        <translation>La oficina aún no existía.</translation>
    </message>
    <message>
        <source>The office is locked.</source>
        <translation>La oficina está bloqueada.</translation>
    </message>
    <message>
        <source>The office is open on another computer ({computer}).</source>
        <translation>La oficina está abierta en otra computadora ({computer}).</translation>
    </message>
    <message>
        <source>The office must be brought to this version of the program, but another window has it open.</source>
        <translation>La oficina debe pasar a esta versión del programa, pero otra ventana la tiene abierta.</translation>
    </message>
    <message>
        <source>The office needs a name.</source>
        <translation>La oficina necesita un nombre.</translation>
    </message>
    <message>
        <source>The office would have no administrator any more.</source>
        <translation>La oficina se quedaría sin administrador.</translation>
    </message>
    <message>
        <source>The office&apos;s data key is being changed.</source>
        <translation>Se está cambiando la clave de datos de la oficina.</translation>
    </message>
    <message>
        <source>The office&apos;s database can only be read at present.</source>
        <translation>Por ahora, la base de datos de la oficina solo puede leerse.</translation>
    </message>
    <message>
        <source>The office&apos;s database does not accept your login.</source>
        <translation>La base de datos de la oficina no acepta su cuenta.</translation>
    </message>
    <message>
        <source>The office&apos;s database is of an earlier version of the program.</source>
        <translation>La base de datos de la oficina es de una versión anterior del programa.</translation>
    </message>
    <message>
        <source>The office&apos;s database server does not answer.</source>
        <translation>El servidor de la base de datos de la oficina no responde.</translation>
    </message>
    <message>
        <source>The office&apos;s database server is overloaded.</source>
        <translation>El servidor de la base de datos de la oficina está sobrecargado.</translation>
    </message>
    <message>
        <source>The office&apos;s file cannot be opened.</source>
        <translation>El archivo de la oficina no puede abrirse.</translation>
    </message>
    <message>
        <source>The office&apos;s file could not be read or written whole.</source>
        <translation>El archivo de la oficina no pudo leerse o escribirse completo.</translation>
    </message>
    <message>
        <source>The office&apos;s file does not open with its key: it was damaged or replaced.</source>
        <translation>El archivo de la oficina no se abre con su clave: se dañó o fue sustituido.</translation>
    </message>
    <message>
        <source>The office&apos;s file holds no office: it was damaged, or the program was stopped while making it.</source>
        <translation>El archivo de la oficina no contiene ninguna oficina: se dañó, o el programa se detuvo mientras lo creaba.</translation>
    </message>
    <message>
        <source>The office&apos;s file is damaged: pages {pages}, in the tables {tables}.</source>
        <translation>El archivo de la oficina está dañado: páginas {pages}, en las tablas {tables}.</translation>
    </message>
    <message>
        <source>The office&apos;s file is empty: it was damaged or cut short.</source>
        <translation>El archivo de la oficina está vacío: se dañó o se truncó.</translation>
    </message>
    <message>
        <source>The office&apos;s file is not whole after its key was changed. Both keys are kept.</source>
        <translation>El archivo de la oficina no está íntegro después de cambiar su clave. Ambas claves se conservan.</translation>
    </message>
    <message>
        <source>The office&apos;s file was cut short: its last page is not whole.</source>
        <translation>El archivo de la oficina se truncó: su última página no está completa.</translation>
    </message>
    <message>
        <source>The office&apos;s folder cannot be written to.</source>
        <translation>No se puede escribir en la carpeta de la oficina.</translation>
    </message>
    <message>
        <source>The office&apos;s key cannot be changed while another window has the office open.</source>
        <translation>La clave de la oficina no puede cambiarse mientras otra ventana tenga abierta la oficina.</translation>
    </message>
    <message>
        <source>The office&apos;s key file has format {format}; this program knows format {known}.</source>
        <translation>El archivo de claves de la oficina tiene el formato {format}; este programa conoce el formato {known}.</translation>
    </message>
    <message>
        <source>The office&apos;s key file is damaged or was altered.</source>
        <translation>El archivo de claves de la oficina está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>The office&apos;s keys are being changed.</source>
        <translation>Se están cambiando las claves de la oficina.</translation>
    </message>
    <message>
        <source>The office&apos;s records are being read.</source>
        <translation>Se están leyendo los registros de la oficina.</translation>
    </message>
    <message>
        <source>The owner is no longer with the office.</source>
        <translation>La persona responsable ya no pertenece a la oficina.</translation>
    </message>
    <message>
        <source>The passphrase does not open this office.</source>
        <translation>La frase de contraseña no abre esta oficina.</translation>
    </message>
    <message>
        <source>The passphrase has {length} characters; it needs at least {shortest}.</source>
        <translation>La frase de contraseña tiene {length} caracteres; necesita al menos {shortest}.</translation>
    </message>
    <message>
        <source>The passphrase is easy to guess: little is left of it without common words, names and repetitions.</source>
        <translation>La frase de contraseña es fácil de adivinar: poco queda de ella sin palabras comunes, nombres y repeticiones.</translation>
    </message>
    <message>
        <source>The passphrase is longer than {longest} characters.</source>
        <translation>La frase de contraseña tiene más de {longest} caracteres.</translation>
    </message>
    <message>
        <source>The pause cannot begin on {day}, before the complaint was received on {received}.</source>
        <translation>La pausa no puede comenzar el {day}, antes de que la queja se recibiera el {received}.</translation>
    </message>
    <message>
        <source>The pause ends on {day} already.</source>
        <translation>La pausa ya termina el {day}.</translation>
    </message>
    <message>
        <source>The pause would end before it begins on {day}.</source>
        <translation>La pausa terminaría antes de comenzar el {day}.</translation>
    </message>
    <message>
        <source>The period ends before it starts.</source>
        <translation>El período termina antes de comenzar.</translation>
    </message>
    <message>
        <source>The person has no name.</source>
        <translation>La persona no tiene nombre.</translation>
    </message>
    <message>
        <source>The picture cannot be read; it is no PNG or JPEG file, or it is damaged.</source>
        <translation>La imagen no puede leerse; no es un archivo PNG o JPEG, o está dañada.</translation>
    </message>
    <message>
        <source>The picture has only {width} by {height} dots; it would be a blur on paper.</source>
        <translation>La imagen tiene solo {width} por {height} puntos; en papel se vería borrosa.</translation>
    </message>
    <message>
        <source>The picture has {width} by {height} dots, more than a report can hold.</source>
        <translation>La imagen tiene {width} por {height} puntos, más de lo que cabe en un informe.</translation>
    </message>
    <message>
        <source>The picture is larger than 10 MB.</source>
        <translation>La imagen tiene más de 10 MB.</translation>
    </message>
    <message>
        <source>The picture is too rich in detail for a seal; it stays above 200 kB.</source>
        <translation>La imagen tiene demasiados detalles para un sello; sigue por encima de 200 kB.</translation>
    </message>
    <message>
        <source>The picture of the seal is damaged.</source>
        <translation>La imagen del sello está dañada.</translation>
    </message>
    <message>
        <source>The pivot for two-digit years is {pivot}.</source>
        <translation>El punto de corte para los años de dos cifras es {pivot}.</translation>
    </message>
    <message>
        <source>The program cannot find itself to read the file.</source>
        <translation>El programa no se encuentra a sí mismo para leer el archivo.</translation>
    </message>
    <message>
        <source>The reason for closing is not explained.</source>
        <translation>No se explica el motivo del cierre.</translation>
    </message>
    <message>
        <source>The reason holds a character that is no character (NUL, or one half of a pair), which no database keeps.</source>
        <translation>El motivo contiene un carácter que no lo es (NUL, o la mitad de un par), que ninguna base de datos guarda.</translation>
    </message>
    <message>
        <source>The recording begins in the future.</source>
        <translation>La grabación comienza en el futuro.</translation>
    </message>
    <message>
        <source>The recording ends before it begins.</source>
        <translation>La grabación termina antes de comenzar.</translation>
    </message>
    <message>
        <source>The records were changed again and again while the case was read.</source>
        <translation>Los registros cambiaron una y otra vez mientras se leía el caso.</translation>
    </message>
    <message>
        <source>The records were changed again and again while the figures were read.</source>
        <translation>Los registros cambiaron una y otra vez mientras se leían las cifras.</translation>
    </message>
    <message>
        <source>The records were changed again and again while the report was drawn.</source>
        <translation>Los registros cambiaron una y otra vez mientras se dibujaba el informe.</translation>
    </message>
    <message>
        <source>The register already has a source called {name}.</source>
        <translation>El registro ya tiene una fuente llamada {name}.</translation>
    </message>
    <message>
        <source>The register of people does not know this recovery key.</source>
        <translation>El registro de personas no conoce esta clave de recuperación.</translation>
    </message>
    <message>
        <source>The report has no table “{title}”.</source>
        <translation>El informe no tiene ninguna tabla “{title}”.</translation>
    </message>
    <message>
        <source>The report is signed already.</source>
        <translation>El informe ya está firmado.</translation>
    </message>
    <message>
        <source>The request is answered; it stays as it was.</source>
        <translation>La solicitud tiene respuesta; queda como estaba.</translation>
    </message>
    <message>
        <source>The requirement ends before it begins.</source>
        <translation>El requisito termina antes de comenzar.</translation>
    </message>
    <message>
        <source>The review of {quarter} is signed off; no more comments can be taken into it.</source>
        <translation>La revisión de {quarter} tiene el visto bueno; no se le pueden añadir más comentarios.</translation>
    </message>
    <message>
        <source>The roster is of {day}, and one of {last} was taken in already.</source>
        <translation>La lista de personal es del {day}, y ya se incorporó una del {last}.</translation>
    </message>
    <message>
        <source>The roster is said to be of {day}, and that day has not come yet.</source>
        <translation>Se dice que la lista de personal es del {day}, y ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>The row has only {cells} cells, the header {columns}.</source>
        <translation>La fila tiene solo {cells} celdas; el encabezado, {columns}.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, the header {columns}.</source>
        <translation>La fila tiene {cells} celdas; el encabezado, {columns}.</translation>
    </message>
    <message>
        <source>The rule allows {most} days more in all; {granted} were given.</source>
        <translation>La regla permite {most} días más en total; se concedieron {granted}.</translation>
    </message>
    <message>
        <source>The same bytes lie whole in that folder as “{lies_as}”: use that file, or move it to where you want it.</source>
        <translation>Los mismos bytes están íntegros en esa carpeta como “{lies_as}”: use ese archivo, o muévalo a donde lo quiera.</translation>
    </message>
    <message>
        <source>The seal has no description.</source>
        <translation>El sello no tiene descripción.</translation>
    </message>
    <message>
        <source>The second folder for backups is not there.</source>
        <translation>La segunda carpeta para copias de seguridad no está ahí.</translation>
    </message>
    <message>
        <source>The server did not let everything that the history says of this go under the key. Nothing was changed.</source>
        <translation>El servidor no dejó que todo lo que el historial dice de esto quedara bajo la clave. No se cambió nada.</translation>
    </message>
    <message>
        <source>The server does not accept this login with this passphrase.</source>
        <translation>El servidor no acepta esta cuenta con esta frase de contraseña.</translation>
    </message>
    <message>
        <source>The server does not accept this password for its login for backups ({name}).</source>
        <translation>El servidor no acepta esta contraseña para su cuenta de copias de seguridad ({name}).</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>The server does not encrypt the connection. Without that nothing is sent to it.</source>
        <translation>El servidor no cifra la conexión. Sin eso no se le envía nada.</translation>
    </message>
    <message>
        <source>The server does not prove its name with a certificate that this computer trusts. Nothing was sent to it.</source>
        <translation>El servidor no prueba su nombre con un certificado en el que confíe esta computadora. No se le envió nada.</translation>
    </message>
    <message>
        <source>The server is older than PostgreSQL 14.</source>
        <translation>El servidor es anterior a PostgreSQL 14.</translation>
    </message>
    <message>
        <source>The server proves another name than {host}. Nothing was sent to it.</source>
        <translation>El servidor prueba otro nombre que {host}. No se le envió nada.</translation>
    </message>
    <message>
        <source>The server shows you a part of the history only, which cannot be checked by itself.</source>
        <translation>El servidor le muestra solo una parte del historial, que no puede comprobarse por sí sola.</translation>
    </message>
    <message>
        <source>The server still has logins of an earlier office of this name: {logins}.</source>
        <translation>El servidor aún tiene cuentas de una oficina anterior de este nombre: {logins}.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold at this time. Nothing was sent to it.</source>
        <translation>El certificado del servidor no es válido en este momento. No se le envió nada.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is in order, but the database does not let this program in.</source>
        <translation>El certificado del servidor está en orden, pero la base de datos no deja entrar a este programa.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by an authority that this computer does not trust. Nothing was sent to it.</source>
        <translation>El certificado del servidor está firmado por una autoridad en la que no confía esta computadora. No se le envió nada.</translation>
    </message>
    <message>
        <source>The server&apos;s encryption could not be agreed on. Nothing was sent to it.</source>
        <translation>No se pudo acordar el cifrado del servidor. No se le envió nada.</translation>
    </message>
    <message>
        <source>The server&apos;s login for backups may not read every row any more.</source>
        <translation>La cuenta del servidor para copias de seguridad ya no puede leer todas las filas.</translation>
    </message>
    <message>
        <source>The sheet has more than {limit} columns.</source>
        <translation>La hoja tiene más de {limit} columnas.</translation>
    </message>
    <message>
        <source>The span of the incident has no first day.</source>
        <translation>El período del incidente no tiene primer día.</translation>
    </message>
    <message>
        <source>The state asks for calendar years, and {period} is none.</source>
        <translation>El estado pide años naturales, y {period} no lo es.</translation>
    </message>
    <message>
        <source>The table has more than {most} rows.</source>
        <translation>La tabla tiene más de {most} filas.</translation>
    </message>
    <message>
        <source>The table has {width} columns, more than {limit}.</source>
        <translation>La tabla tiene {width} columnas, más de {limit}.</translation>
    </message>
    <message>
        <source>The task has ended already.</source>
        <translation>La tarea ya terminó.</translation>
    </message>
    <message>
        <source>The template is as it was.</source>
        <translation>La plantilla está como estaba.</translation>
    </message>
    <message>
        <source>The text asks for what is never asked for: “{words}”.</source>
        <translation>El texto pide lo que nunca se pide: “{words}”.</translation>
    </message>
    <message>
        <source>The text has {n} characters; {most} are the most.</source>
        <translation>El texto tiene {n} caracteres; el máximo es {most}.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>El texto está vacío.</translation>
    </message>
    <message>
        <source>The text that the passage stood in is there no more.</source>
        <translation>El texto en que estaba el pasaje ya no está.</translation>
    </message>
    <message>
        <source>The text “{start}” holds words written from right to left, the first of them “{word}”. The pages of this program cannot draw them yet.</source>
        <translation>El texto “{start}” contiene palabras escritas de derecha a izquierda, la primera de ellas “{word}”. Las páginas de este programa aún no pueden dibujarlas.</translation>
    </message>
    <message>
        <source>The time has an end and no beginning.</source>
        <translation>La hora tiene fin y no tiene comienzo.</translation>
    </message>
    <message>
        <source>The time is no time of day.</source>
        <translation>La hora no es una hora del día.</translation>
    </message>
    <message>
        <source>The typeface of letters lacks {character}.</source>
        <translation>A la tipografía de las cartas le falta {character}.</translation>
    </message>
    <message>
        <source>The typefaces of the reports lack {characters}.</source>
        <translation>A las tipografías de los informes les faltan {characters}.</translation>
    </message>
    <message>
        <source>The view needs a name.</source>
        <translation>La vista necesita un nombre.</translation>
    </message>
    <message>
        <source>The words of the file cannot be read.</source>
        <translation>Las palabras del archivo no pueden leerse.</translation>
    </message>
    <message>
        <source>The workbook declares entities of its own, as no spreadsheet program does: it may be an attack.</source>
        <translation>El libro declara entidades propias, como no lo hace ningún programa de hojas de cálculo: puede ser un ataque.</translation>
    </message>
    <message>
        <source>The workbook has no sheet “{sheet}”.</source>
        <translation>El libro no tiene ninguna hoja “{sheet}”.</translation>
    </message>
    <message>
        <source>The workbook has {parts} parts, more than {limit}: it is not an ordinary workbook.</source>
        <translation>El libro tiene {parts} partes, más de {limit}: no es un libro común.</translation>
    </message>
    <message>
        <source>The workbook holds macros (a program).</source>
        <translation>El libro contiene macros (un programa).</translation>
    </message>
    <message>
        <source>The workbook holds no cells.</source>
        <translation>El libro no contiene celdas.</translation>
    </message>
    <message>
        <source>The workbook is damaged or incomplete and cannot be opened.</source>
        <translation>El libro está dañado o incompleto y no puede abrirse.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password.</source>
        <translation>El libro está protegido con contraseña.</translation>
    </message>
    <message>
        <source>The workbook points to other workbooks; only the values stored in it were read.</source>
        <translation>El libro apunta a otros libros; solo se leyeron los valores guardados en él.</translation>
    </message>
    <message>
        <source>The workbook says that it holds more cells than can be read.</source>
        <translation>El libro dice contener más celdas de las que pueden leerse.</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than {limit} MB.</source>
        <translation>El libro ocupa descomprimido más de {limit} MB.</translation>
    </message>
    <message>
        <source>The {basis} of a person is never asked for. It can be recorded only when the person volunteered it and it bears on the incident.</source>
        <translation>Nunca se pregunta por este motivo de una persona: {basis}. Puede anotarse solo si la persona lo dijo voluntariamente y tiene que ver con el incidente.</translation>
    </message>
    <message>
        <source>The {name} {value} lies outside of {low} to {high}.</source>
        <translation>{name} {value} está fuera de {low} a {high}.</translation>
    </message>
    <message>
        <source>The {series} are held ({holds}), so nothing of them is removed.</source>
        <translation>Hay retenciones sobre {series} ({holds}), así que no se quita nada de ello.</translation>
    </message>
    <message>
        <source>There are no records of {day}.</source>
        <translation>No hay registros del {day}.</translation>
    </message>
    <message>
        <source>There are no records of {period}.</source>
        <translation>No hay registros de {period}.</translation>
    </message>
    <message>
        <source>There are no records of {quarter}.</source>
        <translation>No hay registros de {quarter}.</translation>
    </message>
    <message>
        <source>There is a copy of this name already.</source>
        <translation>Ya hay una copia con este nombre.</translation>
    </message>
    <message>
        <source>There is a course called {name} already.</source>
        <translation>Ya hay un curso llamado {name}.</translation>
    </message>
    <message>
        <source>There is a view “{title}” already.</source>
        <translation>Ya hay una vista “{title}”.</translation>
    </message>
    <message>
        <source>There is already someone named {name} in the office.</source>
        <translation>Ya hay alguien llamado {name} en la oficina.</translation>
    </message>
    <message>
        <source>There is no address.</source>
        <translation>No hay dirección.</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>No hay ninguna copia de seguridad en esta carpeta.</translation>
    </message>
    <message>
        <source>There is no backup of this name.</source>
        <translation>No hay ninguna copia de seguridad con este nombre.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Aún no hay copias de seguridad.</translation>
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation>No hay ninguna columna “{column}”.</translation>
    </message>
    <message>
        <source>There is no complaint {number}.</source>
        <translation>No hay ninguna queja {number}.</translation>
    </message>
    <message>
        <source>There is no computer of this name: {host}.</source>
        <translation>No hay ninguna computadora con este nombre: {host}.</translation>
    </message>
    <message>
        <source>There is no copy of this office in the folder yet.</source>
        <translation>Aún no hay ninguna copia de esta oficina en la carpeta.</translation>
    </message>
    <message>
        <source>There is no decision of yours to undo in {quarter}.</source>
        <translation>No hay ninguna decisión suya que deshacer en {quarter}.</translation>
    </message>
    <message>
        <source>There is no edition {n} of rule {rule}.</source>
        <translation>No hay edición {n} de la regla {rule}.</translation>
    </message>
    <message>
        <source>There is no encoding called “{encoding}” to choose.</source>
        <translation>No hay ninguna codificación llamada “{encoding}” que elegir.</translation>
    </message>
    <message>
        <source>There is no finding to return.</source>
        <translation>No hay ninguna conclusión que devolver.</translation>
    </message>
    <message>
        <source>There is no header row {row}.</source>
        <translation>No hay ninguna fila de encabezado {row}.</translation>
    </message>
    <message>
        <source>There is no kind of record “{kind}”.</source>
        <translation>No existe el tipo de registro “{kind}”.</translation>
    </message>
    <message>
        <source>There is no office at this address.</source>
        <translation>No hay ninguna oficina en esta dirección.</translation>
    </message>
    <message>
        <source>There is no such edition of this rule.</source>
        <translation>No existe esa edición de esta regla.</translation>
    </message>
    <message>
        <source>There is no such record any more (number {record_id}).</source>
        <translation>Ese registro ya no existe (número {record_id}).</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>No existe esa regla.</translation>
    </message>
    <message>
        <source>There is no target.</source>
        <translation>No hay destino.</translation>
    </message>
    <message>
        <source>There is no {kind} for the {audience}.</source>
        <translation>No hay ningún {kind} para: {audience}.</translation>
    </message>
    <message>
        <source>There is no “{name}” that a {kind} could be on.</source>
        <translation>No hay ningún “{name}” al que pueda referirse un {kind}.</translation>
    </message>
    <message>
        <source>There is nothing to reopen.</source>
        <translation>No hay nada que reabrir.</translation>
    </message>
    <message>
        <source>These complaints are linked, not merged.</source>
        <translation>Estas quejas están enlazadas, no unidas.</translation>
    </message>
    <message>
        <source>These complaints were merged.</source>
        <translation>Estas quejas se unieron.</translation>
    </message>
    <message>
        <source>These completions were matched meanwhile.</source>
        <translation>Entretanto, estos cursos terminados se asignaron.</translation>
    </message>
    <message>
        <source>These numbers are not the comments&apos; own: choose another column, or none. Nothing was imported.</source>
        <translation>Estos números no son los propios de los comentarios: elija otra columna, o ninguna. No se importó nada.</translation>
    </message>
    <message>
        <source>These signs are in no case.</source>
        <translation>Estos signos no están en ningún caso.</translation>
    </message>
    <message>
        <source>These words cannot be left in the version for the {audience}.</source>
        <translation>Estas palabras no pueden dejarse en la versión para: {audience}.</translation>
    </message>
    <message>
        <source>They are: {words}.</source>
        <translation>Son: {words}.</translation>
    </message>
    <message>
        <source>They come back at the end of the queue: decide each of them.</source>
        <translation>Vuelven al final de la cola: decida cada uno de ellos.</translation>
    </message>
    <message>
        <source>This action is not under way.</source>
        <translation>Esta medida no está en curso.</translation>
    </message>
    <message>
        <source>This allegation has a finding, which answers it as it is written.</source>
        <translation>Esta alegación tiene una conclusión, que responde a ella tal como está escrita.</translation>
    </message>
    <message>
        <source>This allegation has a finding.</source>
        <translation>Esta alegación tiene una conclusión.</translation>
    </message>
    <message>
        <source>This allegation has an approved finding.</source>
        <translation>Esta alegación tiene una conclusión aprobada.</translation>
    </message>
    <message>
        <source>This allegation has no sustained finding that stands.</source>
        <translation>Esta alegación no tiene ninguna conclusión sostenida vigente.</translation>
    </message>
    <message>
        <source>This appeal is not under review any more.</source>
        <translation>Esta apelación ya no está en revisión.</translation>
    </message>
    <message>
        <source>This appeal is under review already.</source>
        <translation>Esta apelación ya está en revisión.</translation>
    </message>
    <message>
        <source>This backup was damaged or altered after it was made.</source>
        <translation>Esta copia de seguridad se dañó o se alteró después de hacerse.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of the program.</source>
        <translation>Esta copia de seguridad se hizo con una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>This case is sealed, and you are not among those permitted. Nothing was changed.</source>
        <translation>Este caso está sellado y usted no está entre las personas autorizadas. No se cambió nada.</translation>
    </message>
    <message>
        <source>This clock does not run: {rule}.</source>
        <translation>Este plazo no corre: {rule}.</translation>
    </message>
    <message>
        <source>This clock is not paused: {rule}.</source>
        <translation>Este plazo no está en pausa: {rule}.</translation>
    </message>
    <message>
        <source>This clock starts by itself.</source>
        <translation>Este plazo comienza por sí solo.</translation>
    </message>
    <message>
        <source>This comment has no decision yet.</source>
        <translation>Este comentario aún no tiene decisión.</translation>
    </message>
    <message>
        <source>This comment is already decided as “{decision}”.</source>
        <translation>Este comentario ya está decidido como “{decision}”.</translation>
    </message>
    <message>
        <source>This computer cannot pay the cost of the passphrase ({memory} MB of memory).</source>
        <translation>Esta computadora no puede costear la frase de contraseña ({memory} MB de memoria).</translation>
    </message>
    <message>
        <source>This computer&apos;s SQLite is {found}; older than {needed} it can damage an office.</source>
        <translation>El SQLite de esta computadora es {found}; si es anterior a {needed}, puede dañar una oficina.</translation>
    </message>
    <message>
        <source>This due date is never extended: {rule} ({source}).</source>
        <translation>Esta fecha de vencimiento nunca se prorroga: {rule} ({source}).</translation>
    </message>
    <message>
        <source>This edition says the same as edition {n}.</source>
        <translation>Esta edición dice lo mismo que la edición {n}.</translation>
    </message>
    <message>
        <source>This file is a ZIP archive, not a table.</source>
        <translation>Este archivo es un archivo ZIP, no una tabla.</translation>
    </message>
    <message>
        <source>This file is a document or presentation, not a table.</source>
        <translation>Este archivo es un documento o una presentación, no una tabla.</translation>
    </message>
    <message>
        <source>This file is a web page or XML, not a table, whatever its name ends in.</source>
        <translation>Este archivo es una página web o XML, no una tabla, sea cual sea la terminación de su nombre.</translation>
    </message>
    <message>
        <source>This file is no certificate with its key (PKCS#12).</source>
        <translation>Este archivo no es un certificado con su clave (PKCS#12).</translation>
    </message>
    <message>
        <source>This file is not a table: its bytes are not text.</source>
        <translation>Este archivo no es una tabla: sus bytes no son texto.</translation>
    </message>
    <message>
        <source>This file is {kind}, not a table.</source>
        <translation>Este archivo es {kind}, no una tabla.</translation>
    </message>
    <message>
        <source>This file or folder is not there.</source>
        <translation>Este archivo o esta carpeta no está ahí.</translation>
    </message>
    <message>
        <source>This finding is registered already, as {number}.</source>
        <translation>Esta conclusión ya está registrada, como {number}.</translation>
    </message>
    <message>
        <source>This folder is not there.</source>
        <translation>Esta carpeta no está ahí.</translation>
    </message>
    <message>
        <source>This folder is synchronized by {name}, which copies files while they are being written.</source>
        <translation>Esta carpeta la sincroniza {name}, que copia los archivos mientras se escriben.</translation>
    </message>
    <message>
        <source>This folder lies in the office&apos;s own folder: both copies would be lost together.</source>
        <translation>Esta carpeta está dentro de la propia carpeta de la oficina: ambas copias se perderían juntas.</translation>
    </message>
    <message>
        <source>This folder lies on a network share ({kind}). An office kept there can be damaged.</source>
        <translation>Esta carpeta está en un recurso compartido de red ({kind}). Una oficina guardada ahí puede dañarse.</translation>
    </message>
    <message>
        <source>This import was undone before.</source>
        <translation>Esta importación ya se deshizo.</translation>
    </message>
    <message>
        <source>This installation cannot reach a team&apos;s office: its part for PostgreSQL is missing.</source>
        <translation>Esta instalación no puede llegar a la oficina de un equipo: falta su parte para PostgreSQL.</translation>
    </message>
    <message>
        <source>This is a fault of the program or of the records. Run “gen63 verify” and report what it says.</source>
        <translation>Es una falla del programa o de los registros. Ejecute “gen63 verify” e informe lo que diga.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Report it with this text.</source>
        <translation>Es una falla del programa. Infórmela con este texto.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Report it with this text; nothing was sent.</source>
        <translation>Es una falla del programa. Infórmela con este texto; no se envió nada.</translation>
    </message>
    <message>
        <source>This is a fault of the program: nothing was issued. Report it with the version’s name.</source>
        <translation>Es una falla del programa: no se emitió nada. Infórmela con el nombre de la versión.</translation>
    </message>
    <message>
        <source>This is a file, where a folder is needed.</source>
        <translation>Esto es un archivo y se necesita una carpeta.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>This is a folder, where a file is needed.</source>
        <translation>Esto es una carpeta y se necesita un archivo.</translation>
    </message>
    <message>
        <source>This is for someone who had no part in it: {names}.</source>
        <translation>Esto corresponde a alguien que no haya participado en ello: {names}.</translation>
    </message>
    <message>
        <source>This is for the CEO or another designee.</source>
        <translation>Esto corresponde al CEO o a otra persona designada.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Esto no es una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>This is no ground on which a passage is taken out.</source>
        <translation>Esto no es un fundamento por el que se tache un pasaje.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Esto no es un archivo común.</translation>
    </message>
    <message>
        <source>This is the office as it stood then: nothing can be changed in it.</source>
        <translation>Esta es la oficina tal como estaba entonces: nada puede cambiarse en ella.</translation>
    </message>
    <message>
        <source>This is too long for a letter.</source>
        <translation>Esto es demasiado largo para una carta.</translation>
    </message>
    <message>
        <source>This login is not, or no longer, of this office.</source>
        <translation>Esta cuenta no es, o ya no es, de esta oficina.</translation>
    </message>
    <message>
        <source>This login of the server may not make an office: it needs to make databases and roles, and to give the backup its right to read every row.</source>
        <translation>Esta cuenta del servidor no puede crear una oficina: necesita poder crear bases de datos y funciones de acceso, y dar a la copia de seguridad el derecho de leer todas las filas.</translation>
    </message>
    <message>
        <source>This note was taken back already.</source>
        <translation>Esta nota ya se anuló.</translation>
    </message>
    <message>
        <source>This office has no recovery key.</source>
        <translation>Esta oficina no tiene clave de recuperación.</translation>
    </message>
    <message>
        <source>This office is kept in a folder, and so are its backups.</source>
        <translation>Esta oficina se guarda en una carpeta, y también sus copias de seguridad.</translation>
    </message>
    <message>
        <source>This office is kept in a folder.</source>
        <translation>Esta oficina se guarda en una carpeta.</translation>
    </message>
    <message>
        <source>This office moved to a server. What is kept here is how it was before.</source>
        <translation>Esta oficina se trasladó a un servidor. Lo que se guarda aquí es como era antes.</translation>
    </message>
    <message>
        <source>This office was last opened with a newer version of the program (schema {theirs}, this one knows {ours}).</source>
        <translation>Esta oficina se abrió por última vez con una versión más nueva del programa (esquema {theirs}; esta conoce {ours}).</translation>
    </message>
    <message>
        <source>This office was never finished: the program was stopped while making it. It holds no records.</source>
        <translation>Esta oficina nunca se terminó: el programa se detuvo mientras se creaba. No contiene registros.</translation>
    </message>
    <message>
        <source>This office&apos;s backups are made at its server.</source>
        <translation>Las copias de seguridad de esta oficina se hacen en su servidor.</translation>
    </message>
    <message>
        <source>This passphrase was given to you for the first time only.</source>
        <translation>Esta frase de contraseña se le dio solo para la primera vez.</translation>
    </message>
    <message>
        <source>This program works out no end of the period for: {rule}.</source>
        <translation>Este programa no calcula el fin del período para: {rule}.</translation>
    </message>
    <message>
        <source>This record was changed by someone else while you were working on it.</source>
        <translation>Otra persona cambió este registro mientras usted trabajaba en él.</translation>
    </message>
    <message>
        <source>This record was taken back already.</source>
        <translation>Este registro ya se anuló.</translation>
    </message>
    <message>
        <source>This recovery key does not open this office.</source>
        <translation>Esta clave de recuperación no abre esta oficina.</translation>
    </message>
    <message>
        <source>This rule does not bind complaint {number}.</source>
        <translation>Esta regla no rige la queja {number}.</translation>
    </message>
    <message>
        <source>This statement was withdrawn already.</source>
        <translation>Esta declaración ya se retiró.</translation>
    </message>
    <message>
        <source>This very file is loaded already.</source>
        <translation>Este mismo archivo ya está cargado.</translation>
    </message>
    <message>
        <source>This very file was imported before, and its complaints have no number by which they could be told from those already there.</source>
        <translation>Este mismo archivo ya se importó, y sus quejas no tienen un número por el que puedan distinguirse de las que ya están.</translation>
    </message>
    <message>
        <source>This view was deleted.</source>
        <translation>Esta vista se eliminó.</translation>
    </message>
    <message>
        <source>To change that, say why: the earlier decision stays in the record beside the new one.</source>
        <translation>Para cambiarlo, diga por qué: la decisión anterior queda en el registro junto a la nueva.</translation>
    </message>
    <message>
        <source>To issue another one that replaces it, say why.</source>
        <translation>Para emitir otro que lo sustituya, diga por qué.</translation>
    </message>
    <message>
        <source>Try a later backup, or restore this one with the passphrase that held when it was made.</source>
        <translation>Pruebe con una copia posterior, o restaure esta con la frase de contraseña que regía cuando se hizo.</translation>
    </message>
    <message>
        <source>Try a later one, or open this one with a passphrase that held when it was made.</source>
        <translation>Pruebe con una posterior, o abra esta con una frase de contraseña que regía cuando se hizo.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Try again in a second.</source>
        <translation>Inténtelo de nuevo en un segundo.</translation>
    </message>
    <message>
        <source>Try again when nobody is importing or entering records.</source>
        <translation>Inténtelo de nuevo cuando nadie esté importando ni introduciendo registros.</translation>
    </message>
    <message>
        <source>Try again, and have the disk checked.</source>
        <translation>Inténtelo de nuevo y haga revisar el disco.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the log to whoever supports the program.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, envíe el registro de fallas a quien da soporte al programa.</translation>
    </message>
    <message>
        <source>Try again. If it says so again, check the history (menu File).</source>
        <translation>Inténtelo de nuevo. Si lo vuelve a decir, compruebe el historial (menú Archivo).</translation>
    </message>
    <message>
        <source>Try again: it goes by the holds that there are now.</source>
        <translation>Inténtelo de nuevo: se rige por las retenciones que hay ahora.</translation>
    </message>
    <message>
        <source>Type it, or choose another way.</source>
        <translation>Escríbalo, o elija otra manera.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Escríbalo.</translation>
    </message>
    <message>
        <source>Type it: it stands in the history.</source>
        <translation>Escríbalo: queda en el historial.</translation>
    </message>
    <message>
        <source>Type one, or choose another way.</source>
        <translation>Escriba una, o elija otra manera.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Escriba uno.</translation>
    </message>
    <message>
        <source>Type the name as it should stand on reports.</source>
        <translation>Escriba el nombre como debe figurar en los informes.</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>Escriba el nombre.</translation>
    </message>
    <message>
        <source>Type the number of the entry, a blank, and the 64 digits as they stand on the report.</source>
        <translation>Escriba el número de la entrada, un espacio y las 64 cifras como figuran en el informe.</translation>
    </message>
    <message>
        <source>Type the passphrase of the certificate&apos;s file again; it is not that of this office.</source>
        <translation>Escriba de nuevo la frase de contraseña del archivo del certificado; no es la de esta oficina.</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>Type your passphrase to go on.</source>
        <translation>Escriba su frase de contraseña para continuar.</translation>
    </message>
    <message>
        <source>Undo that one first.</source>
        <translation>Deshaga primero aquello.</translation>
    </message>
    <message>
        <source>Undo the earlier import first, or map the column that holds the complaint&apos;s number.</source>
        <translation>Deshaga primero la importación anterior, o haga corresponder la columna que contiene el número de la queja.</translation>
    </message>
    <message>
        <source>Undo the merge instead.</source>
        <translation>Deshaga la unión en su lugar.</translation>
    </message>
    <message>
        <source>Undo the merge: that opens it again.</source>
        <translation>Deshaga la unión: eso la reabre.</translation>
    </message>
    <message>
        <source>Unicode (UTF-16 with a byte order mark)</source>
        <translation>Unicode (UTF-16 con marca de orden de bytes)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big end first)</source>
        <translation>Unicode (UTF-16, byte mayor primero)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little end first)</source>
        <translation>Unicode (UTF-16, byte menor primero)</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unpack it and import the CSV or Excel file that it holds.</source>
        <translation>Descomprímalo e importe el archivo CSV o Excel que contiene.</translation>
    </message>
    <message>
        <source>Use %Y %y %m %d %b %B %H %I %M %S %p.</source>
        <translation>Use %Y %y %m %d %b %B %H %I %M %S %p.</translation>
    </message>
    <message>
        <source>Use a certificate that allows digital signatures.</source>
        <translation>Use un certificado que permita firmas digitales.</translation>
    </message>
    <message>
        <source>Use a certificate with an RSA key of 2048 bits or more, or an elliptic-curve key.</source>
        <translation>Use un certificado con una clave RSA de 2048 bits o más, o con una clave de curva elíptica.</translation>
    </message>
    <message>
        <source>Use a shorter one.</source>
        <translation>Use uno más corto.</translation>
    </message>
    <message>
        <source>Use the commands of the menu File.</source>
        <translation>Use los comandos del menú Archivo.</translation>
    </message>
    <message>
        <source>Use the words of its list.</source>
        <translation>Use las palabras de su lista.</translation>
    </message>
    <message>
        <source>Values leave the office only for a reason.</source>
        <translation>Los valores salen de la oficina solo por un motivo.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait until that is done and try again.</source>
        <translation>Espere a que eso termine e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-15)</source>
        <translation>Europeo occidental (ISO 8859-15)</translation>
    </message>
    <message>
        <source>What arrived is not what was sent.</source>
        <translation>Lo que llegó no es lo que se envió.</translation>
    </message>
    <message>
        <source>What arrived is not what was sent: {what}. The office stays where it was.</source>
        <translation>Lo que llegó no es lo que se envió: {what}. La oficina se queda donde estaba.</translation>
    </message>
    <message>
        <source>What ends this clock is kept elsewhere.</source>
        <translation>Lo que pone fin a este plazo se guarda en otro lugar.</translation>
    </message>
    <message>
        <source>What is kept of {number} is not what was issued.</source>
        <translation>Lo que se conserva de {number} no es lo que se emitió.</translation>
    </message>
    <message>
        <source>What is kept of {number} is not what was obtained, or its key is not yours.</source>
        <translation>Lo que se conserva de {number} no es lo que se obtuvo, o la clave no es la suya.</translation>
    </message>
    <message>
        <source>What is kept of {number} is not what was sent, or its key is not yours.</source>
        <translation>Lo que se conserva de {number} no es lo que se envió, o la clave no es la suya.</translation>
    </message>
    <message>
        <source>What stands here was not shown to you, so it cannot be saved as you see it. Nothing was changed.</source>
        <translation>Lo que hay aquí no se le mostró, así que no puede guardarse como usted lo ve. No se cambió nada.</translation>
    </message>
    <message>
        <source>What was done is never lost. Close these complaints with a reason instead.</source>
        <translation>Lo que se hizo nunca se pierde. Cierre estas quejas con un motivo en su lugar.</translation>
    </message>
    <message>
        <source>What was fit and what was sent differ, and nothing says why.</source>
        <translation>Lo que se ajustó y lo que se envió difieren, y nada dice por qué.</translation>
    </message>
    <message>
        <source>What was taken out of these data is not known any more: they were read from what is kept.</source>
        <translation>Ya no se sabe qué se quitó de estos datos: se leyeron de lo que se conserva.</translation>
    </message>
    <message>
        <source>What was written down here is never changed.</source>
        <translation>Lo que se escribió aquí nunca se cambia.</translation>
    </message>
    <message>
        <source>What was written down here is never removed.</source>
        <translation>Lo que se escribió aquí nunca se quita.</translation>
    </message>
    <message>
        <source>What {kind} {number} was then is sealed, and you do not hold its key.</source>
        <translation>Lo que entonces era {kind} {number} está sellado, y usted no tiene la clave.</translation>
    </message>
    <message>
        <source>Which column holds “{field}”?</source>
        <translation>¿Qué columna contiene “{field}”?</translation>
    </message>
    <message>
        <source>Whoever approved a finding of a complaint never investigates it afterwards.</source>
        <translation>Quien aprobó una conclusión de una queja nunca la investiga después.</translation>
    </message>
    <message>
        <source>Whoever investigated a complaint never approves its finding, and you took part in this one.</source>
        <translation>Quien investigó una queja nunca aprueba su conclusión, y usted participó en esta.</translation>
    </message>
    <message>
        <source>Whoever keeps the server brings it up to date: gen63 team upgrade --address {address}.</source>
        <translation>Quien administra el servidor lo actualiza: gen63 team upgrade --address {address}.</translation>
    </message>
    <message>
        <source>Whoever keeps the server gives it back: ALTER ROLE {name} BYPASSRLS.</source>
        <translation>Quien administra el servidor lo devuelve: ALTER ROLE {name} BYPASSRLS.</translation>
    </message>
    <message>
        <source>Whoever keeps the server puts it back: gen63 team upgrade --address ADDRESS.</source>
        <translation>Quien administra el servidor lo restablece: gen63 team upgrade --address ADDRESS.</translation>
    </message>
    <message>
        <source>Whoever keeps the server turns that on (ssl = on) and gives it a certificate.</source>
        <translation>Quien administra el servidor lo activa (ssl = on) y le da un certificado.</translation>
    </message>
    <message>
        <source>Whoever owns a corrective action does not move its due date, and this one is yours.</source>
        <translation>Quien es responsable de una medida correctiva no cambia su fecha de vencimiento, y esta es de usted.</translation>
    </message>
    <message>
        <source>Whoever owns a corrective action never verifies it, and this one is yours.</source>
        <translation>Quien es responsable de una medida correctiva nunca la verifica, y esta es de usted.</translation>
    </message>
    <message>
        <source>Withdraw that one first, with the reason.</source>
        <translation>Retire primero aquello, con el motivo.</translation>
    </message>
    <message>
        <source>Word it.</source>
        <translation>Redáctela.</translation>
    </message>
    <message>
        <source>Word the question anew if you like, but keep it.</source>
        <translation>Redacte la pregunta de nuevo si lo desea, pero consérvela.</translation>
    </message>
    <message>
        <source>Word the question so that it fits.</source>
        <translation>Redacte la pregunta de modo que quepa.</translation>
    </message>
    <message>
        <source>Write a further entry that says it rightly.</source>
        <translation>Escriba otra entrada que lo diga correctamente.</translation>
    </message>
    <message>
        <source>Write a note on what was said; the investigation is still open.</source>
        <translation>Escriba una nota sobre lo que se dijo; la investigación sigue abierta.</translation>
    </message>
    <message>
        <source>Write hours and minutes, as 14:05, or leave it empty.</source>
        <translation>Escriba horas y minutos, como 14:05, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Write it down as a note in each.</source>
        <translation>Escríbalo como nota en cada uno.</translation>
    </message>
    <message>
        <source>Write it down, or cancel.</source>
        <translation>Escríbalo o cancele.</translation>
    </message>
    <message>
        <source>Write it down.</source>
        <translation>Escríbalo.</translation>
    </message>
    <message>
        <source>Write it down: it is kept with the due date.</source>
        <translation>Escríbalo: se guarda con la fecha de vencimiento.</translation>
    </message>
    <message>
        <source>Write it down: it is part of the case.</source>
        <translation>Escríbalo: forma parte del caso.</translation>
    </message>
    <message>
        <source>Write it in another way.</source>
        <translation>Escríbalo de otra manera.</translation>
    </message>
    <message>
        <source>Write it in one line.</source>
        <translation>Escríbalo en una sola línea.</translation>
    </message>
    <message>
        <source>Write it in other words, a name in Latin letters.</source>
        <translation>Escríbalo con otras palabras, con un nombre en letras latinas.</translation>
    </message>
    <message>
        <source>Write it in the words of whoever decided.</source>
        <translation>Escríbalo con las palabras de quien decidió.</translation>
    </message>
    <message>
        <source>Write it like 14:05, or leave it empty.</source>
        <translation>Escríbalo como 14:05, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Write it like 14:05.</source>
        <translation>Escríbalo como 14:05.</translation>
    </message>
    <message>
        <source>Write it like 2026 Q3, or like FY27 Q1 for a quarter of the fiscal year.</source>
        <translation>Escríbalo como 2026 Q3, o como FY27 Q1 para un trimestre del año fiscal.</translation>
    </message>
    <message>
        <source>Write it like 2026, FY27, 2026 Q3 or FY27 Q1.</source>
        <translation>Escríbalo como 2026, FY27, 2026 Q3 o FY27 Q1.</translation>
    </message>
    <message>
        <source>Write it like 2026-09-30.</source>
        <translation>Escríbalo como 2026-09-30.</translation>
    </message>
    <message>
        <source>Write it like FY27.</source>
        <translation>Escríbalo como FY27.</translation>
    </message>
    <message>
        <source>Write it like this: alleged basis: any of: race | color.</source>
        <translation>Escríbalo así: alleged basis: any of: race | color.</translation>
    </message>
    <message>
        <source>Write it like this: alleged basis: nothing but.</source>
        <translation>Escríbalo así: alleged basis: nothing but.</translation>
    </message>
    <message>
        <source>Write it.</source>
        <translation>Escríbalo.</translation>
    </message>
    <message>
        <source>Write one of: {known}.</source>
        <translation>Escriba uno de estos: {known}.</translation>
    </message>
    <message>
        <source>Write target = &quot;complaints&quot;, comments, roster or completions.</source>
        <translation>Escriba target = &quot;complaints&quot;, comments, roster o completions.</translation>
    </message>
    <message>
        <source>Write the grounds.</source>
        <translation>Escriba los fundamentos.</translation>
    </message>
    <message>
        <source>Write the kind and the number, like complaints:12.</source>
        <translation>Escriba el tipo y el número, como complaints:12.</translation>
    </message>
    <message>
        <source>Write the question.</source>
        <translation>Escriba la pregunta.</translation>
    </message>
    <message>
        <source>Write the reason of the decision.</source>
        <translation>Escriba el motivo de la decisión.</translation>
    </message>
    <message>
        <source>Write the reason, or that none was given.</source>
        <translation>Escriba el motivo, o que no se dio ninguno.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Escriba el motivo.</translation>
    </message>
    <message>
        <source>Write the reason: it is told to whoever appealed.</source>
        <translation>Escriba el motivo: se comunica a quien apeló.</translation>
    </message>
    <message>
        <source>Write the reason: it stands in the history.</source>
        <translation>Escriba el motivo: queda en el historial.</translation>
    </message>
    <message>
        <source>Write the reason: the history keeps both versions.</source>
        <translation>Escriba el motivo: el historial conserva ambas versiones.</translation>
    </message>
    <message>
        <source>Write the reason: the wrong entry stays beside it.</source>
        <translation>Escriba el motivo: la entrada equivocada queda a su lado.</translation>
    </message>
    <message>
        <source>Write the summary.</source>
        <translation>Escriba el resumen.</translation>
    </message>
    <message>
        <source>Write them in Latin letters, or have the letter written elsewhere and note it on the case.</source>
        <translation>Escríbalas en letras latinas, o haga escribir la carta fuera del programa y anótela en el caso.</translation>
    </message>
    <message>
        <source>Write them.</source>
        <translation>Escríbalas.</translation>
    </message>
    <message>
        <source>Write what came back.</source>
        <translation>Escriba qué fue lo que regresó.</translation>
    </message>
    <message>
        <source>Write what happened, in the person&apos;s words.</source>
        <translation>Escriba lo que ocurrió, con las palabras de la persona.</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <translation>Escriba lo que ocurrió.</translation>
    </message>
    <message>
        <source>Write what is still to be done.</source>
        <translation>Escriba lo que falta por hacer.</translation>
    </message>
    <message>
        <source>Write what it rests on now.</source>
        <translation>Escriba en qué se basa ahora.</translation>
    </message>
    <message>
        <source>Write what others are to know.</source>
        <translation>Escriba lo que los demás deben saber.</translation>
    </message>
    <message>
        <source>Write what stands on it.</source>
        <translation>Escriba lo que lleva escrito.</translation>
    </message>
    <message>
        <source>Write what the finding rests on.</source>
        <translation>Escriba en qué se basa la conclusión.</translation>
    </message>
    <message>
        <source>Write what they said, or leave it out.</source>
        <translation>Escriba lo que la persona dijo, o déjelo fuera.</translation>
    </message>
    <message>
        <source>Write what was done, and where it can be seen.</source>
        <translation>Escriba lo que se hizo y dónde puede verse.</translation>
    </message>
    <message>
        <source>Write what was told.</source>
        <translation>Escriba lo que se comunicó.</translation>
    </message>
    <message>
        <source>Write what you looked at and found.</source>
        <translation>Escriba lo que examinó y encontró.</translation>
    </message>
    <message>
        <source>Years are written with two digits. Are those up to {year:02} in this century, and later ones in the century before?</source>
        <translation>Los años están escritos con dos cifras. ¿Son los que llegan hasta {year:02} de este siglo y los posteriores del siglo anterior?</translation>
    </message>
    <message>
        <source>You are no longer with the office.</source>
        <translation>Usted ya no pertenece a la oficina.</translation>
    </message>
    <message>
        <source>You cannot take your own sign-in away.</source>
        <translation>No puede quitarse el inicio de sesión a sí mismo.</translation>
    </message>
    <message>
        <source>You cannot take yourself out of the office.</source>
        <translation>No puede darse de baja a sí mismo de la oficina.</translation>
    </message>
    <message>
        <source>You issued {number}, so you do not decide on it.</source>
        <translation>Usted emitió {number}, así que no decide sobre ello.</translation>
    </message>
    <message>
        <source>You keep {most} views of this list, which is as many as there can be.</source>
        <translation>Usted conserva {most} vistas de esta lista, que son todas las que puede haber.</translation>
    </message>
    <message>
        <source>You may not read or write here.</source>
        <translation>Usted no puede leer ni escribir aquí.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Usted no puede leer este archivo.</translation>
    </message>
    <message>
        <source>Your key opens the office&apos;s file, but its register of people does not know you.</source>
        <translation>Su clave abre el archivo de la oficina, pero el registro de personas de la oficina no le conoce.</translation>
    </message>
    <message>
        <source>Your login to the office&apos;s database does not permit this.</source>
        <translation>Su cuenta en la base de datos de la oficina no permite esto.</translation>
    </message>
    <message>
        <source>Your roles do not permit this ({permission}).</source>
        <translation>Sus funciones no permiten esto ({permission}).</translation>
    </message>
    <message>
        <source>Your roles in the office were changed meanwhile.</source>
        <translation>Entretanto, sus funciones en la oficina cambiaron.</translation>
    </message>
    <message>
        <source>Your sign-in was taken away meanwhile.</source>
        <translation>Entretanto se le quitó el inicio de sesión.</translation>
    </message>
    <message>
        <source>Zero bytes in {count} cells were replaced by the character �.</source>
        <translation>Los bytes cero de {count} celdas se sustituyeron por el carácter �.</translation>
    </message>
    <message>
        <source>{basis} is marked as actual, but the allegation does not rest on it.</source>
        <translation>{basis} está marcado como real, pero la alegación no se basa en ello.</translation>
    </message>
    <message>
        <source>{clause} is no clause of GEN 63.</source>
        <translation>{clause} no es una cláusula de GEN 63.</translation>
    </message>
    <message>
        <source>{code} is no obligation of the register.</source>
        <translation>{code} no es una obligación del registro.</translation>
    </message>
    <message>
        <source>{complaint} was made from this comment, so it stays “possible bias”.</source>
        <translation>La queja {complaint} se hizo a partir de este comentario, así que sigue como “posible sesgo”.</translation>
    </message>
    <message>
        <source>{count} cells hold an error such as #DIV/0! and were read as empty.</source>
        <translation>{count} celdas contienen un error como #DIV/0! y se leyeron como vacías.</translation>
    </message>
    <message>
        <source>{count} cells hold formulas; the values last computed by Excel were read.</source>
        <translation>{count} celdas contienen fórmulas; se leyeron los valores que Excel calculó por última vez.</translation>
    </message>
    <message>
        <source>{count} comments are decided as “not sure”, which settles nothing.</source>
        <translation>{count} comentarios están decididos como “no es seguro”, lo que no resuelve nada.</translation>
    </message>
    <message>
        <source>{count} complaints are selected; one step changes at most {most}.</source>
        <translation>Hay {count} quejas seleccionadas; un paso cambia como máximo {most}.</translation>
    </message>
    <message>
        <source>{count} employed people are not on this roster. They stay employed until it is confirmed that they left.</source>
        <translation>{count} personas empleadas no están en esta lista. Siguen como empleadas hasta que se confirme que se fueron.</translation>
    </message>
    <message>
        <source>{count} formula cells hold no computed value and were read as empty, the first is {cell}: open the file in Excel and save it to have them computed.</source>
        <translation>{count} celdas con fórmulas no contienen un valor calculado y se leyeron como vacías; la primera es {cell}: abra el archivo en Excel y guárdelo para que se calculen.</translation>
    </message>
    <message>
        <source>{count} further cells could not be read; their rows are kept without them.</source>
        <translation>Otras {count} celdas no pudieron leerse; sus filas se conservan sin ellas.</translation>
    </message>
    <message>
        <source>{count} further pairs of rows can both fit one complaint.</source>
        <translation>Otros {count} pares de filas pueden corresponder a una misma queja.</translation>
    </message>
    <message>
        <source>{count} numbers occur more than once, on {surplus} further rows. Each row is stored and marked: {numbers}.</source>
        <translation>{count} números aparecen más de una vez, en {surplus} filas más. Cada fila se guarda y se marca: {numbers}.</translation>
    </message>
    <message>
        <source>{count} numbers stand on several rows; these are the allegations of one complaint.</source>
        <translation>{count} números están en varias filas; son las alegaciones de una misma queja.</translation>
    </message>
    <message>
        <source>{count} of {all} comments of {quarter} are not decided.</source>
        <translation>{count} de {all} comentarios de {quarter} no están decididos.</translation>
    </message>
    <message>
        <source>{count} people of this file are not on the roster. Their completions are kept and wait for them: take in a roster that names them, or say which employee each one is.</source>
        <translation>{count} personas de este archivo no están en la lista de personal. Sus cursos terminados se conservan y las esperan: incorpore una lista que las nombre, o diga qué empleado es cada una.</translation>
    </message>
    <message>
        <source>{count} proposed findings of complaint {number} wait for approval.</source>
        <translation>{count} conclusiones propuestas de la queja {number} esperan aprobación.</translation>
    </message>
    <message>
        <source>{count} rows have the number of a comment that is already there, but other words: {rows}. They were not stored. If the numbers come from another system, import the file without mapping the comment number.</source>
        <translation>{count} filas tienen el número de un comentario que ya existe, pero otras palabras: {rows}. No se guardaron. Si los números vienen de otro sistema, importe el archivo sin hacer corresponder el número de comentario.</translation>
    </message>
    <message>
        <source>{count} zero bytes were replaced by the character �; the first is in line {line}.</source>
        <translation>{count} bytes cero se sustituyeron por el carácter �; el primero está en la línea {line}.</translation>
    </message>
    <message>
        <source>{days} days cannot be allowed.</source>
        <translation>No se pueden conceder {days} días.</translation>
    </message>
    <message>
        <source>{day} cannot be: it lies before {first} or has not come yet.</source>
        <translation>{day} no puede ser: es anterior a {first} o aún no ha llegado.</translation>
    </message>
    <message>
        <source>{day} has not come yet.</source>
        <translation>{day} aún no ha llegado.</translation>
    </message>
    <message>
        <source>{day} is in the future.</source>
        <translation>{day} está en el futuro.</translation>
    </message>
    <message>
        <source>{day} is in the future: nothing was obtained then.</source>
        <translation>{day} está en el futuro: no se obtuvo nada entonces.</translation>
    </message>
    <message>
        <source>{day} lies in the future or before the appeal was received.</source>
        <translation>{day} está en el futuro o es anterior a la recepción de la apelación.</translation>
    </message>
    <message>
        <source>{day} lies in the future or before the complaint was closed on {closed}.</source>
        <translation>{day} está en el futuro o es anterior al cierre de la queja, el {closed}.</translation>
    </message>
    <message>
        <source>{day} lies in the future or before the complaint was received.</source>
        <translation>{day} está en el futuro o es anterior a la recepción de la queja.</translation>
    </message>
    <message>
        <source>{field} is empty.</source>
        <translation>{field} está vacío.</translation>
    </message>
    <message>
        <source>{field} is longer than a line.</source>
        <translation>{field} ocupa más de una línea.</translation>
    </message>
    <message>
        <source>{field} is missing: {sentence}</source>
        <translation>Falta {field}: {sentence}</translation>
    </message>
    <message>
        <source>{field}: the mapping reads days as {format}, but “{value}” does not fit. Is this file written as {other}?</source>
        <translation>{field}: la correspondencia lee los días como {format}, pero “{value}” no encaja. ¿Está este archivo escrito como {other}?</translation>
    </message>
    <message>
        <source>{field}: the word “{word}” is not mapped to one of ours.</source>
        <translation>{field}: la palabra “{word}” no corresponde a ninguna de las nuestras.</translation>
    </message>
    <message>
        <source>{field}: {count} of their words have none of ours yet: {words}.</source>
        <translation>{field}: {count} de sus palabras aún no tienen ninguna de las nuestras: {words}.</translation>
    </message>
    <message>
        <source>{field}: “{text}” has a year of two digits, and its century is not confirmed.</source>
        <translation>{field}: “{text}” tiene un año de dos cifras y su siglo no está confirmado.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is a number; if it is Excel’s number of a day, format the cells as dates and save again.</source>
        <translation>{field}: “{text}” es un número; si es el número con que Excel cuenta los días, dé a las celdas formato de fecha y guarde de nuevo.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is before 1900.</source>
        <translation>{field}: “{text}” es anterior a 1900.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is in the future.</source>
        <translation>{field}: “{text}” está en el futuro.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a day written as {formats}.</source>
        <translation>{field}: “{text}” no es un día escrito como {formats}.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a {kind}.</source>
        <translation>{field}: “{text}” no es un valor del tipo {kind}.</translation>
    </message>
    <message>
        <source>{field}: “{text}” means different days in the formats chosen.</source>
        <translation>{field}: “{text}” significa días distintos en los formatos elegidos.</translation>
    </message>
    <message>
        <source>{field}: “{value}” could be {first} or {second}. Which is it?</source>
        <translation>{field}: “{value}” podría ser {first} o {second}. ¿Cuál es?</translation>
    </message>
    <message>
        <source>{file}, row {row}: {problem} The row is kept without it.</source>
        <translation>{file}, fila {row}: {problem} La fila se conserva sin ello.</translation>
    </message>
    <message>
        <source>{hours} hours is no time for which recordings are kept.</source>
        <translation>{hours} horas no es un tiempo durante el cual se conserven grabaciones.</translation>
    </message>
    <message>
        <source>{key} is not {kind}.</source>
        <translation>{key} no es {kind}.</translation>
    </message>
    <message>
        <source>{key} is {number}.</source>
        <translation>{key} es {number}.</translation>
    </message>
    <message>
        <source>{key} stands beside column.</source>
        <translation>{key} está junto a column.</translation>
    </message>
    <message>
        <source>{label} was changed meanwhile, so the passage that you chose may stand elsewhere.</source>
        <translation>{label} cambió entretanto, así que el pasaje que eligió puede estar en otro lugar.</translation>
    </message>
    <message>
        <source>{named} runs from {first} to {last}; the comment review runs on calendar quarters.</source>
        <translation>{named} va de {first} a {last}; la revisión de comentarios va por trimestres naturales.</translation>
    </message>
    <message>
        <source>{name} can sign in already.</source>
        <translation>{name} ya puede iniciar sesión.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} no puede leerse: {reason}.</translation>
    </message>
    <message>
        <source>{name} does not decide on corrective action.</source>
        <translation>{name} no decide sobre medidas correctivas.</translation>
    </message>
    <message>
        <source>{name} does not decide on reports.</source>
        <translation>{name} no decide sobre informes.</translation>
    </message>
    <message>
        <source>{name} does not sign in to this office, so no key can be given to them.</source>
        <translation>{name} no inicia sesión en esta oficina, así que no se le puede dar ninguna clave.</translation>
    </message>
    <message>
        <source>{name} had it before and has it after: it did not change hands.</source>
        <translation>{name} lo tenía antes y lo tiene después: no cambió de manos.</translation>
    </message>
    <message>
        <source>{name} has no place in the key file.</source>
        <translation>{name} no tiene lugar en el archivo de claves.</translation>
    </message>
    <message>
        <source>{name} has no sign-in in this office.</source>
        <translation>{name} no tiene inicio de sesión en esta oficina.</translation>
    </message>
    <message>
        <source>{name} has no sign-in.</source>
        <translation>{name} no tiene inicio de sesión.</translation>
    </message>
    <message>
        <source>{name} has {size} MB; at intake a file may have {limit} MB.</source>
        <translation>{name} tiene {size} MB; en la recepción un archivo puede tener {limit} MB.</translation>
    </message>
    <message>
        <source>{name} investigated this complaint or had part in its findings, and never reviews them.</source>
        <translation>{name} investigó esta queja o participó en sus conclusiones, y nunca las revisa.</translation>
    </message>
    <message>
        <source>{name} is no longer with the office.</source>
        <translation>{name} ya no pertenece a la oficina.</translation>
    </message>
    <message>
        <source>{name} is the only one who can open sealed cases: {cases}. Without them they would be lost.</source>
        <translation>{name} es la única persona que puede abrir casos sellados: {cases}. Sin ella se perderían.</translation>
    </message>
    <message>
        <source>{name} issued {number} while yours was drawn. Yours was not issued.</source>
        <translation>{name} emitió {number} mientras se dibujaba el suyo. El suyo no se emitió.</translation>
    </message>
    <message>
        <source>{name} may not open this complaint, so it cannot be given to them.</source>
        <translation>{name} no puede abrir esta queja, así que no se le puede asignar.</translation>
    </message>
    <message>
        <source>{name} owns or investigates the case.</source>
        <translation>{name} es responsable del caso o lo investiga.</translation>
    </message>
    <message>
        <source>{name} owns this action, signs in to this office, and reports it done in their own name.</source>
        <translation>{name} es responsable de esta medida, inicia sesión en esta oficina e informa en su propio nombre que está hecha.</translation>
    </message>
    <message>
        <source>{name} signs in to this office and decides in their own name.</source>
        <translation>{name} inicia sesión en esta oficina y decide en su propio nombre.</translation>
    </message>
    <message>
        <source>{name} signs in to this office and does this in their own name.</source>
        <translation>{name} inicia sesión en esta oficina y hace esto en su propio nombre.</translation>
    </message>
    <message>
        <source>{name} signs in to this office and proposes findings in their own name.</source>
        <translation>{name} inicia sesión en esta oficina y propone conclusiones en su propio nombre.</translation>
    </message>
    <message>
        <source>{name} was retired already.</source>
        <translation>{name} ya estaba fuera de uso.</translation>
    </message>
    <message>
        <source>{number} came from a complaint that you may not open, and its report tells of that case.</source>
        <translation>{number} provino de una queja que usted no puede abrir, y su informe habla de ese caso.</translation>
    </message>
    <message>
        <source>{number} has been issued on {quarter}; an issued report is never changed.</source>
        <translation>{number} se emitió sobre {quarter}; un informe emitido nunca se cambia.</translation>
    </message>
    <message>
        <source>{number} has been replaced by {later}.</source>
        <translation>{number} fue sustituido por {later}.</translation>
    </message>
    <message>
        <source>{number} has no file that can be shown here.</source>
        <translation>{number} no tiene ningún archivo que pueda mostrarse aquí.</translation>
    </message>
    <message>
        <source>{number} has no file.</source>
        <translation>{number} no tiene archivo.</translation>
    </message>
    <message>
        <source>{number} has not been sent.</source>
        <translation>{number} no se ha enviado.</translation>
    </message>
    <message>
        <source>{number} holds no allegation, so there is nothing to find on.</source>
        <translation>{number} no contiene ninguna alegación, así que no hay nada sobre lo que concluir.</translation>
    </message>
    <message>
        <source>{number} is sent for information; nobody decides on it.</source>
        <translation>{number} se envía para información; nadie decide sobre ello.</translation>
    </message>
    <message>
        <source>{number} was withdrawn already.</source>
        <translation>{number} ya se había retirado.</translation>
    </message>
    <message>
        <source>{number} was withdrawn as registered in error.</source>
        <translation>{number} se retiró por haberse registrado por error.</translation>
    </message>
    <message>
        <source>{number} was withdrawn.</source>
        <translation>{number} se retiró.</translation>
    </message>
    <message>
        <source>{one} and {other} are linked already.</source>
        <translation>{one} y {other} ya están enlazados.</translation>
    </message>
    <message>
        <source>{part} has more rows than a network can have.</source>
        <translation>{part} tiene más filas de las que puede tener una red.</translation>
    </message>
    <message>
        <source>{part} is larger than a network&apos;s can be.</source>
        <translation>{part} es más grande de lo que puede ser la de una red.</translation>
    </message>
    <message>
        <source>{period} has not begun.</source>
        <translation>{period} no ha comenzado.</translation>
    </message>
    <message>
        <source>{quarter} has no comments, so there is nothing to sign for.</source>
        <translation>{quarter} no tiene comentarios, así que no hay nada a lo que dar el visto bueno.</translation>
    </message>
    <message>
        <source>{quarter} has not begun.</source>
        <translation>{quarter} no ha comenzado.</translation>
    </message>
    <message>
        <source>{quarter} lasts until {last}, so further comments may come.</source>
        <translation>{quarter} dura hasta el {last}, así que pueden llegar más comentarios.</translation>
    </message>
    <message>
        <source>{sentence}</source>
        <translation>{sentence}</translation>
    </message>
    <message>
        <source>{target} have no field “{field}”.</source>
        <translation>{target} no tienen ningún campo “{field}”.</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{what} that is recorded for someone else needs the document it stands in.</source>
        <translation>{what} que se registra por otra persona necesita el documento en que consta.</translation>
    </message>
    <message>
        <source>“%{directive}” in the date format “{format}” is not known.</source>
        <translation>“%{directive}” en el formato de fecha “{format}” no se conoce.</translation>
    </message>
    <message>
        <source>“Other protected basis” has no name.</source>
        <translation>“Otro motivo protegido” no tiene nombre.</translation>
    </message>
    <message>
        <source>“Other protected basis” is chosen but not named.</source>
        <translation>Se eligió “Otro motivo protegido”, pero no se nombra.</translation>
    </message>
    <message>
        <source>“{delimiter}” cannot stand between the cells.</source>
        <translation>“{delimiter}” no puede separar las celdas.</translation>
    </message>
    <message>
        <source>“{fact}” asks for “{typed}”, which was mapped to nothing: without it the rule would fit more.</source>
        <translation>“{fact}” pide “{typed}”, que no se hizo corresponder con nada: sin ello la regla abarcaría más.</translation>
    </message>
    <message>
        <source>“{fact}” does not know: {values}.</source>
        <translation>“{fact}” no conoce: {values}.</translation>
    </message>
    <message>
        <source>“{fact}” has no value.</source>
        <translation>“{fact}” no tiene valor.</translation>
    </message>
    <message>
        <source>“{fact}” has values and is said not to be known.</source>
        <translation>“{fact}” tiene valores y se dice que no se conoce.</translation>
    </message>
    <message>
        <source>“{fact}” is no fact of a complaint here: a rule that asks for it suggests nothing for one.</source>
        <translation>“{fact}” no es un dato de una queja aquí: una regla que lo pida no sugiere nada para ninguna.</translation>
    </message>
    <message>
        <source>“{field}” has no column.</source>
        <translation>“{field}” no tiene columna.</translation>
    </message>
    <message>
        <source>“{field}” has years of two digits, and their century is not confirmed.</source>
        <translation>“{field}” tiene años de dos cifras y su siglo no está confirmado.</translation>
    </message>
    <message>
        <source>“{field}” needs either a column or one value for all rows.</source>
        <translation>“{field}” necesita una columna o un valor para todas las filas.</translation>
    </message>
    <message>
        <source>“{line}” is no condition.</source>
        <translation>“{line}” no es una condición.</translation>
    </message>
    <message>
        <source>“{line}…” is longer than {most} characters.</source>
        <translation>“{line}…” tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: the disk is full.</source>
        <translation>“{name}” no pudo escribirse: el disco está lleno.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: the folder or the file may not be changed, or the file is open in another program.</source>
        <translation>“{name}” no pudo escribirse: la carpeta o el archivo no se pueden modificar, o el archivo está abierto en otro programa.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation>“{name}” no pudo escribirse: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>“{name}” es una carpeta.</translation>
    </message>
    <message>
        <source>“{name}” is larger than any report.</source>
        <translation>“{name}” es más grande que cualquier informe.</translation>
    </message>
    <message>
        <source>“{name}” is not such a file, or it was damaged.</source>
        <translation>“{name}” no es un archivo de ese tipo, o está dañado.</translation>
    </message>
    <message>
        <source>“{part}” does not say how values are compared.</source>
        <translation>“{part}” no dice cómo se comparan los valores.</translation>
    </message>
    <message>
        <source>“{table}” is written whole, but not what a reader must know about it: {why}</source>
        <translation>“{table}” se escribió completa, pero no lo que debe saber quien la lea: {why}</translation>
    </message>
    <message>
        <source>“{text}” is no day.</source>
        <translation>“{text}” no es un día.</translation>
    </message>
    <message>
        <source>“{text}” is no head of a history.</source>
        <translation>“{text}” no es una cabeza de un historial.</translation>
    </message>
    <message>
        <source>“{text}” is no quarter and no year.</source>
        <translation>“{text}” no es un trimestre ni un año.</translation>
    </message>
    <message>
        <source>“{text}” is not a fiscal year.</source>
        <translation>“{text}” no es un año fiscal.</translation>
    </message>
    <message>
        <source>“{text}” is not a quarter.</source>
        <translation>“{text}” no es un trimestre.</translation>
    </message>
    <message>
        <source>“{text}” is not one e-mail address.</source>
        <translation>“{text}” no es una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>“{text}” names no record.</source>
        <translation>“{text}” no nombra ningún registro.</translation>
    </message>
    <message>
        <source>“{time}” is no time of day.</source>
        <translation>“{time}” no es una hora del día.</translation>
    </message>
    <message>
        <source>“{time}” is not a time of day.</source>
        <translation>“{time}” no es una hora del día.</translation>
    </message>
    <message>
        <source>“{unlisted}” is no rule for words that are not listed.</source>
        <translation>“{unlisted}” no es una regla para las palabras que no están en la lista.</translation>
    </message>
    <message>
        <source>“{value}” cannot stand at {key}.</source>
        <translation>“{value}” no puede estar en {key}.</translation>
    </message>
    <message>
        <source>“{words}” is named, but “Other protected basis” is not chosen.</source>
        <translation>Se nombra “{words}”, pero no se eligió “Otro motivo protegido”.</translation>
    </message>
    <message>
        <source>“{word}” is none of our words for “{field}”.</source>
        <translation>“{word}” no es ninguna de nuestras palabras para “{field}”.</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Another policy, with its clause</source>
        <translation>Otra política, con su cláusula</translation>
    </message>
    <message>
        <source>Change {number}</source>
        <translation>Cambiar {number}</translation>
    </message>
    <message>
        <source>For example GEN 64, CIV 5, CIV 13. Needed where no clause of GEN 63 is ticked.</source>
        <translation>Por ejemplo, GEN 64, CIV 5, CIV 13. Necesario si no se marca ninguna cláusula de GEN 63.</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Hallada el</translation>
    </message>
    <message>
        <source>Line, unit, source or product to look at again</source>
        <translation>Línea, unidad, fuente o producto por examinar de nuevo</translation>
    </message>
    <message>
        <source>Ninety days after an action has closed, the office looks there again. No names.</source>
        <translation>Noventa días después de cerrarse una medida, la oficina vuelve a examinarlo. Sin nombres.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Register a violation</source>
        <translation>Registrar una infracción</translation>
    </message>
    <message>
        <source>Registering the violation</source>
        <translation>Registrando la infracción</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the violation</source>
        <translation>Guardando la infracción</translation>
    </message>
    <message>
        <source>The CEO or a designee: people of the office with the role executive reader. It can be said later.</source>
        <translation>El CEO o una persona designada: personas de la oficina con el rol de lectura ejecutiva. Se puede decir después.</translation>
    </message>
    <message>
        <source>The case is sealed: the register holds coded facts only.</source>
        <translation>El caso está sellado: el registro contiene solo datos codificados.</translation>
    </message>
    <message>
        <source>The quarter of the review, the title of the product, who told the office.</source>
        <translation>El trimestre de la revisión, el título del producto, quién avisó a la oficina.</translation>
    </message>
    <message>
        <source>Tick a clause of GEN 63, or name another policy below.</source>
        <translation>Marque una cláusula de GEN 63 o indique otra política abajo.</translation>
    </message>
    <message>
        <source>What is the violation?</source>
        <translation>¿Cuál es la infracción?</translation>
    </message>
    <message>
        <source>What was done or left undone. Write no names: the register holds no identities, and the report to the CEO is made from it.</source>
        <translation>Lo que se hizo o se dejó de hacer. No escriba nombres: el registro no contiene identidades, y de él se hace el informe para el CEO.</translation>
    </message>
    <message>
        <source>What was found in a complaint or an audit is registered there, from its finding.</source>
        <translation>Lo hallado en una queja o una auditoría se registra allí, a partir de su conclusión.</translation>
    </message>
    <message>
        <source>Where was it found?</source>
        <translation>¿Dónde se halló?</translation>
    </message>
    <message>
        <source>Which clauses of GEN 63 does it go against?</source>
        <translation>¿Qué cláusulas de GEN 63 contraviene?</translation>
    </message>
    <message>
        <source>Which review, product or body?</source>
        <translation>¿Qué revisión, producto u organismo?</translation>
    </message>
    <message>
        <source>Who decides on corrective action?</source>
        <translation>¿Quién decide sobre las medidas correctivas?</translation>
    </message>
    <message>
        <source>Whose act is it?</source>
        <translation>¿De quién es el acto?</translation>
    </message>
    <message>
        <source>Why it goes against the clause, how it came about, and whether it is one act or a pattern. It stands in the report to the CEO; write no names.</source>
        <translation>Por qué contraviene la cláusula, cómo ocurrió, y si es un acto aislado o un patrón. Figura en el informe para el CEO; no escriba nombres.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>CSV text (*.csv)</source>
        <translation>Texto CSV (*.csv)</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>Elija una entrada de la lista.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exportar la lista</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>&amp;Volver a leer</translation>
    </message>
    <message>
        <source>Prepare a report on it</source>
        <translation>Preparar un informe sobre ella</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Escribiendo la lista</translation>
    </message>
    <message>
        <source>{n} rows were written to {file}.</source>
        <translation>Se escribieron {n} filas en {file}.</translation>
    </message>
</context>
<context>
    <name>RelatedCommands</name>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>Link with another complaint…</source>
        <translation>Vincular con otra queja…</translation>
    </message>
    <message>
        <source>Merge into another complaint…</source>
        <translation>Unir a otra queja…</translation>
    </message>
    <message>
        <source>No related complaint is chosen.</source>
        <translation>No se ha elegido ninguna queja relacionada.</translation>
    </message>
    <message>
        <source>Open the related complaint</source>
        <translation>Abrir la queja relacionada</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>Quitar el vínculo</translation>
    </message>
    <message>
        <source>Take the link away…</source>
        <translation>Quitar el vínculo…</translation>
    </message>
    <message>
        <source>The chosen complaint is not linked with this one.</source>
        <translation>La queja elegida no está vinculada con esta.</translation>
    </message>
    <message>
        <source>The chosen complaint is not merged with this one.</source>
        <translation>La queja elegida no está unida a esta.</translation>
    </message>
    <message>
        <source>The complaint is closed; link it instead.</source>
        <translation>La queja está cerrada; en vez de eso, vincúlela.</translation>
    </message>
    <message>
        <source>The complaint is merged; the merge can be undone.</source>
        <translation>La queja se unió; la unión se puede deshacer.</translation>
    </message>
    <message>
        <source>The complaints are linked.</source>
        <translation>Las quejas se vincularon.</translation>
    </message>
    <message>
        <source>The link is taken away; the history keeps it.</source>
        <translation>El vínculo se quitó; el historial lo conserva.</translation>
    </message>
    <message>
        <source>The merge is undone; the complaint is as it was.</source>
        <translation>La unión se deshizo; la queja está como antes.</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Deshacer la unión</translation>
    </message>
    <message>
        <source>Undo the merge…</source>
        <translation>Deshacer la unión…</translation>
    </message>
</context>
<context>
    <name>RelatedTab</name>
    <message>
        <source>It was referred to nobody. No other complaint is linked with this one, and none looks like it.</source>
        <translation>No se remitió a nadie. Ninguna otra queja está vinculada con esta, y ninguna se le parece.</translation>
    </message>
    <message>
        <source>Perhaps the same: {line}</source>
        <translation>Quizá la misma: {line}</translation>
    </message>
    <message>
        <source>Referrals and related complaints</source>
        <translation>Remisiones y quejas relacionadas</translation>
    </message>
</context>
<context>
    <name>ReleaseForm</name>
    <message>
        <source>Release hold {number}</source>
        <translation>Levantar la retención {number}</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>Levantarla</translation>
    </message>
    <message>
        <source>Releasing the hold</source>
        <translation>Levantando la retención</translation>
    </message>
    <message>
        <source>What ended the matter</source>
        <translation>Lo que puso fin al asunto</translation>
    </message>
    <message>
        <source>{matter}: {covers}, set by {name} on {day}. From now on it stops nothing; other holds do.</source>
        <translation>{matter}: {covers}, fijada por {name} el {day}. Desde ahora no detiene nada; otras retenciones sí.</translation>
    </message>
</context>
<context>
    <name>ReliedOn</name>
    <message>
        <source>Interview: {what}</source>
        <translation>Entrevista: {what}</translation>
    </message>
    <message>
        <source>Note, {day}, {name}: {text}</source>
        <translation>Nota, {day}, {name}: {text}</translation>
    </message>
    <message>
        <source>Relied on in the finding on allegation {place}: {finding}, {state}</source>
        <translation>En ello se basa la conclusión sobre la alegación {place}: {finding}, {state}</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>propuesta</translation>
    </message>
    <message>
        <source>relied on for allegation {places}</source>
        <translation>en él se basan las alegaciones {places}</translation>
    </message>
</context>
<context>
    <name>RemarkForm</name>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the remark</source>
        <translation>Registrando la observación</translation>
    </message>
    <message>
        <source>The check of accessible PDF says what is below. Record why it errs only after you have looked at the pages: with your word somebody else can issue this one edition in spite of it.</source>
        <translation>La comprobación de PDF accesible dice lo que figura abajo. Registre por qué se equivoca solo después de haber visto las páginas: con su palabra, otra persona puede emitir esta edición a pesar de ello.</translation>
    </message>
    <message>
        <source>Why does the checker err?</source>
        <translation>¿Por qué se equivoca el comprobador?</translation>
    </message>
    <message>
        <source>Why the checker errs</source>
        <translation>Por qué se equivoca el comprobador</translation>
    </message>
</context>
<context>
    <name>RemovalForm</name>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take {name} out of the complaint</source>
        <translation>Quitar a {name} de la queja</translation>
    </message>
    <message>
        <source>Taking the person out</source>
        <translation>Quitando a la persona</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>la persona</translation>
    </message>
</context>
<context>
    <name>ReopenForm</name>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Reopen the action</source>
        <translation>Reabrir la medida</translation>
    </message>
    <message>
        <source>Reopening the action</source>
        <translation>Reabriendo la medida</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Debe realizarse hasta el</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>¿Qué pasó?</translation>
    </message>
</context>
<context>
    <name>ReopeningForm</name>
    <message>
        <source>90 days from today, unless you choose another day.</source>
        <translation>90 días a partir de hoy, salvo que elija otro día.</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Nueva fecha de vencimiento</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Reopen complaint {number}</source>
        <translation>Reabrir la queja {number}</translation>
    </message>
    <message>
        <source>Reopening the complaint</source>
        <translation>Reabriendo la queja</translation>
    </message>
    <message>
        <source>What has come up?</source>
        <translation>¿Qué ha surgido?</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>90-day audit report</source>
        <translation>Informe de auditoría de 90 días</translation>
    </message>
    <message>
        <source>ADA log</source>
        <translation>Registro de la ADA</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>Aceptado en parte</translation>
    </message>
    <message>
        <source>Annual state table</source>
        <translation>Tabla estatal anual</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Por correo postal</translation>
    </message>
    <message>
        <source>Complaint findings</source>
        <translation>Conclusiones de la queja</translation>
    </message>
    <message>
        <source>Compliance matrix</source>
        <translation>Matriz de cumplimiento</translation>
    </message>
    <message>
        <source>Dashboard categories</source>
        <translation>Categorías del tablero</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En mano</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Se tomó nota</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>Informe trimestral</translation>
    </message>
    <message>
        <source>Read in this program</source>
        <translation>Leído en este programa</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>Replaced by {number}</source>
        <translation>Sustituido por {number}</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Sent back for more</source>
        <translation>Devuelto para ampliarlo</translation>
    </message>
    <message>
        <source>The CEO or designee (complete)</source>
        <translation>El CEO o la persona designada (completa)</translation>
    </message>
    <message>
        <source>The complainant</source>
        <translation>La persona denunciante</translation>
    </message>
    <message>
        <source>The public</source>
        <translation>El público</translation>
    </message>
    <message>
        <source>Title VI log</source>
        <translation>Registro de Título VI</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Training compliance</source>
        <translation>Cumplimiento de la capacitación</translation>
    </message>
    <message>
        <source>Violation report</source>
        <translation>Informe de infracción</translation>
    </message>
    <message>
        <source>{day}: came back undelivered</source>
        <translation>{day}: volvió sin entregar</translation>
    </message>
    <message>
        <source>{day}: decision of {name}</source>
        <translation>{day}: decisión de {name}</translation>
    </message>
    <message>
        <source>{day}: received by {name}</source>
        <translation>{day}: recibido por {name}</translation>
    </message>
    <message>
        <source>{day}: sent to {name}</source>
        <translation>{day}: enviado a {name}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>A time before the first one is on the day after.</source>
        <translation>Una hora anterior a la primera es del día siguiente.</translation>
    </message>
    <message>
        <source>Ask for a recording, {number}</source>
        <translation>Solicitar una grabación, {number}</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>Solicitada el</translation>
    </message>
    <message>
        <source>At</source>
        <translation>A las</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>¿Cuánto tiempo se conserva?</translation>
    </message>
    <message>
        <source>In hours, or 3 days. From the beginning of the recording the hours are counted down.</source>
        <translation>En horas, o 3 days. Las horas se cuentan desde el comienzo de la grabación.</translation>
    </message>
    <message>
        <source>It would be overwritten from {moment}.</source>
        <translation>Se sobrescribiría desde el {moment}.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Request of {number}</source>
        <translation>Solicitud de {number}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the request</source>
        <translation>Guardando la solicitud</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Vehicle or station, and the camera or channel where it is known.</source>
        <translation>El vehículo o la estación, y la cámara o el canal si se sabe.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>¿Cuál?</translation>
    </message>
    <message>
        <source>Who keeps it?</source>
        <translation>¿Quién la conserva?</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>A backup is never restored over an office: the folder must be new or empty.</source>
        <translation>Una copia de seguridad nunca se restaura sobre una oficina: la carpeta debe ser nueva o estar vacía.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Folder with the backups</source>
        <translation>Carpeta con las copias de seguridad</translation>
    </message>
    <message>
        <source>New folder for the restored office</source>
        <translation>Carpeta nueva para la oficina restaurada</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Restored office</source>
        <translation>Oficina restaurada</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Restaurando la copia de seguridad</translation>
    </message>
    <message>
        <source>The folder holds none</source>
        <translation>La carpeta no contiene ninguna</translation>
    </message>
    <message>
        <source>The office was restored to {folder}. Open it there.</source>
        <translation>La oficina se restauró en {folder}. Ábrala allí.</translation>
    </message>
    <message>
        <source>The office&apos;s folder, its folder “backups”, or the second place.</source>
        <translation>La carpeta de la oficina, su carpeta “backups” o el segundo lugar.</translation>
    </message>
    <message>
        <source>{n} attached file is not in the backup.</source>
        <translation>{n} archivo adjunto no está en la copia de seguridad.</translation>
    </message>
    <message>
        <source>{n} attached files are not in the backup.</source>
        <translation>{n} archivos adjuntos no están en la copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>90-day audit</source>
        <translation>Auditoría de 90 días</translation>
    </message>
    <message>
        <source>90-day audits</source>
        <translation>Auditorías de 90 días</translation>
    </message>
    <message>
        <source>A complaint that it was merged with is not finished yet. They are kept together.</source>
        <translation>Una queja con la que se unió aún no ha terminado. Se conservan juntas.</translation>
    </message>
    <message>
        <source>A violation found in this case is still open.</source>
        <translation>Una infracción hallada en este caso sigue abierta.</translation>
    </message>
    <message>
        <source>Case with a sustained finding</source>
        <translation>Caso con una conclusión sostenida</translation>
    </message>
    <message>
        <source>Case without a sustained finding</source>
        <translation>Caso sin una conclusión sostenida</translation>
    </message>
    <message>
        <source>Comments of a quarter</source>
        <translation>Comentarios de un trimestre</translation>
    </message>
    <message>
        <source>Complaint cases</source>
        <translation>Casos de quejas</translation>
    </message>
    <message>
        <source>Customer comments</source>
        <translation>Comentarios de usuarios</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Issued report</source>
        <translation>Informe emitido</translation>
    </message>
    <message>
        <source>Issued reports</source>
        <translation>Informes emitidos</translation>
    </message>
    <message>
        <source>Its period began on {start} and runs through {until}.</source>
        <translation>Su período empezó el {start} y dura hasta el {until}, inclusive.</translation>
    </message>
    <message>
        <source>Its period began on {start} and was over after {until}, by a rule that counsel has not confirmed. It stays.</source>
        <translation>Su período empezó el {start} y se cumplió después del {until}, según una regla que la asesoría jurídica no ha confirmado. Permanece.</translation>
    </message>
    <message>
        <source>Its period began on {start} and was over after {until}. It stays until people destroy it.</source>
        <translation>Su período empezó el {start} y se cumplió después del {until}. Permanece hasta que alguien lo destruya.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservado</translation>
    </message>
    <message>
        <source>Kept for good</source>
        <translation>Conservado para siempre</translation>
    </message>
    <message>
        <source>No period is set for this series, so it is kept.</source>
        <translation>Para esta serie no hay período fijado, así que se conserva.</translation>
    </message>
    <message>
        <source>No period set</source>
        <translation>Sin período fijado</translation>
    </message>
    <message>
        <source>No period set: kept</source>
        <translation>Sin período fijado: se conserva</translation>
    </message>
    <message>
        <source>Over, rule not confirmed</source>
        <translation>Cumplido, regla sin confirmar</translation>
    </message>
    <message>
        <source>Period not started</source>
        <translation>Período sin empezar</translation>
    </message>
    <message>
        <source>Period over</source>
        <translation>Período cumplido</translation>
    </message>
    <message>
        <source>Signed history</source>
        <translation>Historial firmado</translation>
    </message>
    <message>
        <source>The day of its closing is not known. Correct the case, then its period starts.</source>
        <translation>No se sabe el día de su cierre. Corrija el caso; entonces empieza su período.</translation>
    </message>
    <message>
        <source>Training record</source>
        <translation>Registro de capacitación</translation>
    </message>
    <message>
        <source>Training records</source>
        <translation>Registros de capacitación</translation>
    </message>
    <message>
        <source>Violation with its actions</source>
        <translation>Infracción con sus medidas</translation>
    </message>
    <message>
        <source>Violations and corrective actions</source>
        <translation>Infracciones y medidas correctivas</translation>
    </message>
    <message>
        <source>agency {said}</source>
        <translation>agencia {said}</translation>
    </message>
    <message>
        <source>basis {said}</source>
        <translation>motivo {said}</translation>
    </message>
    <message>
        <source>complaint {number}</source>
        <translation>queja {number}</translation>
    </message>
    <message>
        <source>every case that names {person}</source>
        <translation>todos los casos que nombran a {person}</translation>
    </message>
    <message>
        <source>every case with {conditions}</source>
        <translation>todos los casos con {conditions}</translation>
    </message>
    <message>
        <source>everything of: {series}</source>
        <translation>todo lo de: {series}</translation>
    </message>
    <message>
        <source>line {said}</source>
        <translation>línea {said}</translation>
    </message>
    <message>
        <source>nothing: it is kept for good</source>
        <translation>nada: se conserva para siempre</translation>
    </message>
    <message>
        <source>received from {said}</source>
        <translation>recibidos desde el {said}</translation>
    </message>
    <message>
        <source>received to {said}</source>
        <translation>recibidos hasta el {said}</translation>
    </message>
    <message>
        <source>the day on which the audit was signed</source>
        <translation>el día en que se firmó la auditoría</translation>
    </message>
    <message>
        <source>the day on which the case and every violation found in it are closed</source>
        <translation>el día en que quedan cerrados el caso y toda infracción hallada en él</translation>
    </message>
    <message>
        <source>the day on which the report was issued</source>
        <translation>el día en que se emitió el informe</translation>
    </message>
    <message>
        <source>the day on which the review of the quarter was signed off</source>
        <translation>el día en que se dio el visto bueno a la revisión del trimestre</translation>
    </message>
    <message>
        <source>the day on which the violation was closed or withdrawn</source>
        <translation>el día en que se cerró o retiró la infracción</translation>
    </message>
    <message>
        <source>the words “{said}”</source>
        <translation>las palabras “{said}”</translation>
    </message>
    <message>
        <source>{holds} stops the destruction, whatever its period says.</source>
        <translation>{holds} detiene la destrucción, diga lo que diga su período.</translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation>{n} año</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} años</translation>
    </message>
    <message>
        <source>{years} from {start}</source>
        <translation>{years} desde {start}</translation>
    </message>
</context>
<context>
    <name>RetentionList</name>
    <message>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Conservado como</translation>
    </message>
    <message>
        <source>No case, review, audit, violation or report has ended yet.</source>
        <translation>Aún no ha terminado ningún caso, revisión, auditoría, infracción ni informe.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>Período hasta</translation>
    </message>
    <message>
        <source>Records and their periods</source>
        <translation>Registros y sus períodos</translation>
    </message>
    <message>
        <source>Search a number or a hold</source>
        <translation>Buscar un número o una retención</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>{n} record</source>
        <translation>{n} registro</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} registros</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>&amp;Holds…</source>
        <translation>R&amp;etenciones…</translation>
    </message>
    <message>
        <source>&amp;Open the record</source>
        <translation>&amp;Abrir el registro</translation>
    </message>
    <message>
        <source>&amp;Show whose period is over</source>
        <translation>&amp;Mostrar los de período cumplido</translation>
    </message>
    <message>
        <source>Choose a record in the list.</source>
        <translation>Elija un registro de la lista.</translation>
    </message>
    <message>
        <source>Confirmed by counsel</source>
        <translation>Confirmado por la asesoría jurídica</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>How long each record is kept, by which rule, and what holds it. The list says where each record stands; nothing is destroyed by the clock, and nothing from here.</source>
        <translation>Cuánto tiempo se conserva cada registro, según qué regla, y qué lo retiene. La lista dice en qué situación está cada registro; nada se destruye por el paso del tiempo, y nada desde aquí.</translation>
    </message>
    <message>
        <source>It is found in its own section.</source>
        <translation>Se encuentra en su propia sección.</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Conservado como</translation>
    </message>
    <message>
        <source>Not confirmed: confirm with counsel</source>
        <translation>Sin confirmar: por confirmar con la asesoría jurídica</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Period began</source>
        <translation>El período empezó</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>Período hasta</translation>
    </message>
    <message>
        <source>Record and its period</source>
        <translation>El registro y su período</translation>
    </message>
    <message>
        <source>Retentio&amp;n</source>
        <translation>&amp;Conservación</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Retention &amp;rules…</source>
        <translation>&amp;Reglas de conservación…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>{counsel} on {day}: {words}</source>
        <translation>{counsel} el {day}: {words}</translation>
    </message>
    <message>
        <source>{state}: {n}</source>
        <translation>{state}: {n}</translation>
    </message>
</context>
<context>
    <name>RetireForm</name>
    <message>
        <source>First day on which it was no longer used</source>
        <translation>Primer día en que ya no se usó</translation>
    </message>
    <message>
        <source>It stays in the register with its audits and its overdue record.</source>
        <translation>Permanece en el registro con sus auditorías y el historial de sus vencimientos.</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Poner fuera de uso</translation>
    </message>
    <message>
        <source>Take out of use: {name}</source>
        <translation>Poner fuera de uso: {name}</translation>
    </message>
    <message>
        <source>Taking the source out of use</source>
        <translation>Poniendo la fuente fuera de uso</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>ReturnForm</name>
    <message>
        <source>As the post or the mail program says it: moved, unknown, refused.</source>
        <translation>Como lo dice el correo o el programa de correo: se mudó, desconocido, rechazada.</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>Devuelto el</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Noting that it came back</source>
        <translation>Anotando que se devolvió</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Return the finding</source>
        <translation>Devolver la conclusión</translation>
    </message>
    <message>
        <source>Returning the finding</source>
        <translation>Devolviendo la conclusión</translation>
    </message>
    <message>
        <source>The letter stays on the case as it was sent; the clock that it met runs again.</source>
        <translation>La carta permanece en el caso como se envió; el plazo que cumplió vuelve a correr.</translation>
    </message>
    <message>
        <source>What is still open?</source>
        <translation>¿Qué sigue pendiente?</translation>
    </message>
    <message>
        <source>What stands on it</source>
        <translation>Lo que dice el sobre</translation>
    </message>
    <message>
        <source>{number} came back</source>
        <translation>{number} se devolvió</translation>
    </message>
</context>
<context>
    <name>ReturnedForm</name>
    <message>
        <source>On which day did it come back?</source>
        <translation>¿Qué día volvió?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording that it came back</source>
        <translation>Registrando que volvió</translation>
    </message>
    <message>
        <source>The report came back</source>
        <translation>El informe volvió</translation>
    </message>
    <message>
        <source>What was told?</source>
        <translation>¿Qué se indicó?</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Allegations looked at again</source>
        <translation>Alegaciones examinadas de nuevo</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Decide the appeal on {number}</source>
        <translation>Decidir la apelación sobre {number}</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidida por</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decidida el</translation>
    </message>
    <message>
        <source>Deciding the appeal</source>
        <translation>Decidiendo la apelación</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>Where a finding is to be changed or the case is sent back, the complaint is reopened: the findings chosen are taken back, and new ones are proposed and approved like any other.</source>
        <translation>Si hay que cambiar una conclusión o el caso se devuelve, la queja se reabre: las conclusiones elegidas se anulan, y se proponen y aprueban otras nuevas como cualquiera.</translation>
    </message>
    <message>
        <source>Where the complaint is reopened.</source>
        <translation>Si la queja se reabre.</translation>
    </message>
    <message>
        <source>You, or a reviewer who does not sign in to this office.</source>
        <translation>Usted, o un revisor que no inicia sesión en esta oficina.</translation>
    </message>
</context>
<context>
    <name>ReviseForm</name>
    <message>
        <source>Choose another owner or another day.</source>
        <translation>Elija otro responsable u otro día.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Owner and due date of the action</source>
        <translation>Responsable y vencimiento de la medida</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving owner and due date</source>
        <translation>Guardando responsable y vencimiento</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Debe realizarse hasta el</translation>
    </message>
    <message>
        <source>Why is it changed?</source>
        <translation>¿Por qué se cambia?</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>90-day audits</source>
        <translation>Auditorías de 90 días</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Chief Civil Rights Officer</source>
        <translation>Dirección de Derechos Civiles</translation>
    </message>
    <message>
        <source>Civil rights officer</source>
        <translation>Oficial de derechos civiles</translation>
    </message>
    <message>
        <source>Designee of the chief until {day}: {name} ({duties}).</source>
        <translation>Persona designada por la Dirección hasta el {day}: {name} ({duties}).</translation>
    </message>
    <message>
        <source>Executive reader</source>
        <translation>Lectura ejecutiva</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Persona investigadora</translation>
    </message>
    <message>
        <source>SSLE reviewer</source>
        <translation>Revisor de SSLE</translation>
    </message>
    <message>
        <source>You are signed in as {name} ({roles}).</source>
        <translation>Ha iniciado sesión como {name} ({roles}).</translation>
    </message>
    <message>
        <source>You are signed in as {name}, without a role.</source>
        <translation>Ha iniciado sesión como {name}, sin rol.</translation>
    </message>
    <message>
        <source>complaints and findings</source>
        <translation>quejas y conclusiones</translation>
    </message>
    <message>
        <source>issuing reports</source>
        <translation>emisión de informes</translation>
    </message>
    <message>
        <source>sign-off of the comment review</source>
        <translation>visto bueno de la revisión de comentarios</translation>
    </message>
</context>
<context>
    <name>RosterReview</name>
    <message>
        <source>Employed, and not on this roster: tick those who have left</source>
        <translation>Personal empleado que no está en esta lista: marque a quienes se fueron</translation>
    </message>
    <message>
        <source>In another department: {names}</source>
        <translation>En otro departamento: {names}</translation>
    </message>
    <message>
        <source>It may be someone known: {why}.</source>
        <translation>Puede ser alguien conocido: {why}.</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>Omitir esta fila</translation>
    </message>
    <message>
        <source>New: {names}</source>
        <translation>Nuevos: {names}</translation>
    </message>
    <message>
        <source>Row {row}: {name}</source>
        <translation>Fila {row}: {name}</translation>
    </message>
    <message>
        <source>Someone new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>The same person as {name}</source>
        <translation>La misma persona que {name}</translation>
    </message>
    <message>
        <source>Their last day is the day before the roster. Who is not ticked stays employed.</source>
        <translation>Su último día es el anterior al de la lista. Quien no esté marcado sigue empleado.</translation>
    </message>
</context>
<context>
    <name>RosterWizard</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Step 3 of 3: this is what the import would do. Say who has left. Nothing is stored yet.</source>
        <translation>Paso 3 de 3: esto es lo que haría la importación. Diga quiénes se fueron. Aún no se ha guardado nada.</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>Just as likely or next: {targets}.</source>
        <translation>Igual de probable o siguiente: {targets}.</translation>
    </message>
    <message>
        <source>May belong to {target}, because of {reasons}. Rule {rule}, edition {n}: {name}.</source>
        <translation>Puede corresponder a {target}, por {reasons}. Regla {rule}, edición {n}: {name}.</translation>
    </message>
    <message>
        <source>Next: {targets}.</source>
        <translation>Siguiente: {targets}.</translation>
    </message>
    <message>
        <source>Perhaps {target}: words in the text hint at it ({reasons}). Rule {rule}, edition {n}: {name}.</source>
        <translation>Quizá {target}: lo sugieren palabras del texto ({reasons}). Regla {rule}, edición {n}: {name}.</translation>
    </message>
</context>
<context>
    <name>RoutingConfirmationForm</name>
    <message>
        <source>Counsel confirmed: rule {rule}, edition {n}</source>
        <translation>La asesoría jurídica confirmó: regla {rule}, edición {n}</translation>
    </message>
</context>
<context>
    <name>RoutingRuleForm</name>
    <message>
        <source>1 to 999; 1 is suggested first.</source>
        <translation>De 1 a 999; la 1 se sugiere primero.</translation>
    </message>
    <message>
        <source>A change is a new edition; the editions before it are kept, and a referral names the one that it followed. First you see for which open complaints it would suggest another place.</source>
        <translation>Un cambio es una nueva edición; las ediciones anteriores se conservan, y una remisión nombra la que siguió. Primero verá para qué quejas abiertas sugeriría otro lugar.</translation>
    </message>
    <message>
        <source>Any of these; several are divided by |.</source>
        <translation>Cualquiera de estos; varios se separan con |.</translation>
    </message>
    <message>
        <source>Change the rule: {name}</source>
        <translation>Cambiar la regla: {name}</translation>
    </message>
    <message>
        <source>Choose how it is compared, or untick what is below.</source>
        <translation>Elija cómo se compara o desmarque lo de abajo.</translation>
    </message>
    <message>
        <source>It does not matter</source>
        <translation>No importa</translation>
    </message>
    <message>
        <source>May belong to</source>
        <translation>Puede corresponder a</translation>
    </message>
    <message>
        <source>Name of the body</source>
        <translation>Nombre del organismo</translation>
    </message>
    <message>
        <source>New rule of routing</source>
        <translation>Nueva regla de derivación</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Saving the rule</source>
        <translation>Guardando la regla</translation>
    </message>
    <message>
        <source>Simulate…</source>
        <translation>Simular…</translation>
    </message>
    <message>
        <source>Simulating the rule</source>
        <translation>Simulando la regla</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La regla</translation>
    </message>
    <message>
        <source>These conditions stay as they are: {conditions}</source>
        <translation>Estas condiciones quedan como están: {conditions}</translation>
    </message>
    <message>
        <source>Tick what it is compared with.</source>
        <translation>Marque con qué se compara.</translation>
    </message>
    <message>
        <source>Type a whole number, like 20.</source>
        <translation>Escriba un número entero, como 20.</translation>
    </message>
    <message>
        <source>Untick this: “not said” has no values.</source>
        <translation>Desmarque esto: “sin indicar” no tiene valores.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Where all of this holds</source>
        <translation>Cuando se cumple todo esto</translation>
    </message>
    <message>
        <source>Where it is outside of the agency.</source>
        <translation>Si está fuera de la agencia.</translation>
    </message>
    <message>
        <source>Why it is made or changed</source>
        <translation>Por qué se hace o se cambia</translation>
    </message>
    <message>
        <source>Withdraw the rule: it suggests nothing from now on</source>
        <translation>Retirar la regla: desde ahora no sugiere nada</translation>
    </message>
    <message>
        <source>Words only hint. </source>
        <translation>Las palabras solo orientan. </translation>
    </message>
    <message>
        <source>{fact}, how</source>
        <translation>{fact}, cómo</translation>
    </message>
</context>
<context>
    <name>RoutingRules</name>
    <message>
        <source>A rule that asks for what complaints here do not record suggests nothing for them.</source>
        <translation>Una regla que pide lo que las quejas no registran aquí no sugiere nada para ellas.</translation>
    </message>
    <message>
        <source>A suggestion decides nothing: no complaint is changed, no referral is made or taken back.</source>
        <translation>Una sugerencia no decide nada: no se cambia ninguna queja ni se hace o anula ninguna remisión.</translation>
    </message>
    <message>
        <source>Columns that no field uses are conditions too</source>
        <translation>Las columnas que ningún campo usa también son condiciones</translation>
    </message>
    <message>
        <source>Complaints here do not record “{fact}”: the rule suggests nothing for them.</source>
        <translation>Aquí las quejas no registran “{fact}”: la regla no sugiere nada para ellas.</translation>
    </message>
    <message>
        <source>Confirm with counsel: nobody has confirmed it yet</source>
        <translation>Por confirmar con la asesoría jurídica: nadie la ha confirmado aún</translation>
    </message>
    <message>
        <source>Confirmed by {counsel} on {day}; {name} recorded it on {on}</source>
        <translation>Confirmada por {counsel} el {day}; {name} lo registró el {on}</translation>
    </message>
    <message>
        <source>For {moved} of {all} open complaints another place would be suggested.</source>
        <translation>Para {moved} de {all} quejas abiertas se sugeriría otro lugar.</translation>
    </message>
    <message>
        <source>Import a table of routing rules</source>
        <translation>Importar una tabla de reglas de derivación</translation>
    </message>
    <message>
        <source>May belong to</source>
        <translation>Puede corresponder a</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Names that are no procedure of the agency’s are</source>
        <translation>Los nombres que no son procedimientos de la agencia son</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Rule {rule}, edition {n}, {origin}</source>
        <translation>Regla {rule}, edición {n}, {origin}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The values of a cell mean</source>
        <translation>Los valores de una celda significan</translation>
    </message>
    <message>
        <source>Where all of this holds:</source>
        <translation>Cuando se cumple todo esto:</translation>
    </message>
    <message>
        <source>Why it was made</source>
        <translation>Por qué se hizo</translation>
    </message>
    <message>
        <source>Withdrawn: it suggests nothing.</source>
        <translation>Retirada: no sugiere nada.</translation>
    </message>
    <message>
        <source>Words in a text only hint: it is suggested after all rules that rest on coded facts.</source>
        <translation>Las palabras de un texto solo orientan: se sugiere después de todas las reglas que se basan en datos codificados.</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>venía con el programa</translation>
    </message>
    <message>
        <source>confirm with counsel</source>
        <translation>por confirmar con la asesoría jurídica</translation>
    </message>
    <message>
        <source>confirmed by counsel</source>
        <translation>confirmada por la asesoría jurídica</translation>
    </message>
    <message>
        <source>made by {name} on {made}</source>
        <translation>hecha por {name} el {made}</translation>
    </message>
    <message>
        <source>nothing suggested</source>
        <translation>nada sugerido</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>{n} open complaints are closed to you and were not looked at.</source>
        <translation>{n} quejas abiertas están cerradas para usted y no se examinaron.</translation>
    </message>
</context>
<context>
    <name>RoutingRulesDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;New rule…</source>
        <translation>&amp;Nueva regla…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>CSV text (*.csv)</source>
        <translation>Texto CSV (*.csv)</translation>
    </message>
    <message>
        <source>Counsel con&amp;firmed it…</source>
        <translation>Confirmado &amp;por la asesoría jurídica…</translation>
    </message>
    <message>
        <source>Counsel’s confirmation is recorded.</source>
        <translation>La confirmación de la asesoría jurídica se registró.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the rules of routing</source>
        <translation>Exportar las reglas de derivación</translation>
    </message>
    <message>
        <source>Exporting the rules</source>
        <translation>Exportando las reglas</translation>
    </message>
    <message>
        <source>He&amp;lp</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>Rules of routing</source>
        <translation>Reglas de derivación</translation>
    </message>
    <message>
        <source>The rule and its editions</source>
        <translation>La regla y sus ediciones</translation>
    </message>
    <message>
        <source>The rule has a new edition.</source>
        <translation>La regla tiene una nueva edición.</translation>
    </message>
    <message>
        <source>The rule is made.</source>
        <translation>La regla se hizo.</translation>
    </message>
    <message>
        <source>The rules are withdrawn.</source>
        <translation>Las reglas se retiraron.</translation>
    </message>
    <message>
        <source>Where a complaint may belong</source>
        <translation>A dónde puede corresponder una queja</translation>
    </message>
    <message>
        <source>Withdraw its &amp;table…</source>
        <translation>&amp;Retirar su tabla…</translation>
    </message>
    <message>
        <source>{n} rules are written.</source>
        <translation>Se escribieron {n} reglas.</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>A change is a new edition; the editions before it are kept, and what has ended stays as it was counted. First you see which open complaints it would move.</source>
        <translation>Un cambio es una nueva edición; las ediciones anteriores se conservan, y lo que terminó queda como se contó. Primero verá qué quejas abiertas movería.</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Se aplica a</translation>
    </message>
    <message>
        <source>Change the rule: {rule}</source>
        <translation>Cambiar la regla: {rule}</translation>
    </message>
    <message>
        <source>Changing the rule</source>
        <translation>Cambiando la regla</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Se cuenta en</translation>
    </message>
    <message>
        <source>Days by which it may be extended in all</source>
        <translation>Días que se puede prorrogar en total</translation>
    </message>
    <message>
        <source>Empty: no limit. 0: it is never extended.</source>
        <translation>Vacío: sin límite. 0: nunca se prorroga.</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Rige desde</translation>
    </message>
    <message>
        <source>It moves complaints that are open now, too. Otherwise they keep their edition.</source>
        <translation>Mueve también quejas que están abiertas ahora. De lo contrario, conservan su edición.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Make edition {n}</source>
        <translation>Crear la edición {n}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Open complaints too</source>
        <translation>También quejas abiertas</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>Pausado por</translation>
    </message>
    <message>
        <source>Saving the rule</source>
        <translation>Guardando la regla</translation>
    </message>
    <message>
        <source>Simulate…</source>
        <translation>Simular…</translation>
    </message>
    <message>
        <source>Simulating the rule</source>
        <translation>Simulando la regla</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>The law or schedule.</source>
        <translation>La ley o el calendario de conservación.</translation>
    </message>
    <message>
        <source>The new edition holds for every record, old and new. Until counsel&apos;s confirmation of it is recorded, no period is over by it.</source>
        <translation>La nueva edición rige para todos los registros, antiguos y nuevos. Hasta que se registre la confirmación de la asesoría jurídica, ningún período se cumple por ella.</translation>
    </message>
    <message>
        <source>Type a whole number of years, such as 5.</source>
        <translation>Escriba un número entero de años, como 5.</translation>
    </message>
    <message>
        <source>Type a whole number, like 90.</source>
        <translation>Escriba un número entero, como 90.</translation>
    </message>
    <message>
        <source>Where its day is not a business day</source>
        <translation>Si su día no es hábil</translation>
    </message>
    <message>
        <source>Whole years. Left empty: no period, it is kept.</source>
        <translation>Años enteros. Si queda vacío: sin período, se conserva.</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Por qué cambia</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>Por qué se cambia</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>&amp;Record counsel&apos;s confirmation…</source>
        <translation>&amp;Registrar la confirmación de la asesoría jurídica…</translation>
    </message>
    <message>
        <source>C&amp;hange the rule…</source>
        <translation>&amp;Cambiar la regla…</translation>
    </message>
    <message>
        <source>Confirmed by {counsel} on {day}: {words}</source>
        <translation>Confirmada por {counsel} el {day}: {words}</translation>
    </message>
    <message>
        <source>Edition {n}, made by {name} on {day}: {why}</source>
        <translation>Edición {n}, hecha por {name} el {day}: {why}</translation>
    </message>
    <message>
        <source>How long each record is kept, and by which source. The periods that came with the program are the longest of the rules that may apply: confirm each with counsel. Nothing is destroyed by the clock.</source>
        <translation>Cuánto tiempo se conserva cada registro y según qué fuente. Los períodos que venían con el programa son los más largos de las reglas que pueden corresponder: confirme cada uno con la asesoría jurídica. Nada se destruye por el paso del tiempo.</translation>
    </message>
    <message>
        <source>Not confirmed: confirm with counsel.</source>
        <translation>Sin confirmar: por confirmar con la asesoría jurídica.</translation>
    </message>
    <message>
        <source>Retention rules</source>
        <translation>Reglas de conservación</translation>
    </message>
    <message>
        <source>Source: {source}. {note}</source>
        <translation>Fuente: {source}. {note}</translation>
    </message>
    <message>
        <source>{rule}: {period}</source>
        <translation>{rule}: {period}</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>(confidential)</source>
        <translation>(confidencial)</translation>
    </message>
    <message>
        <source>It is clearly established that the act was no violation of law or policy.</source>
        <translation>Quedó claramente establecido que los hechos no fueron contrarios a la ley ni a las normas.</translation>
    </message>
    <message>
        <source>It is clearly established that the allegation is not true.</source>
        <translation>Quedó claramente establecido que la alegación no es cierta.</translation>
    </message>
    <message>
        <source>More likely than not, the act happened and went against law or policy.</source>
        <translation>Lo más probable es que los hechos hayan ocurrido y que hayan sido contrarios a la ley o a las normas.</translation>
    </message>
    <message>
        <source>No records are read.</source>
        <translation>No se lee ningún registro.</translation>
    </message>
    <message>
        <source>Read by the days on which things happened, as far as the office knows of them: an audit counts on the day its last check was performed, a roster and a completion on their own days, whenever they were entered.</source>
        <translation>Se lee por los días en que ocurrieron las cosas, en la medida en que la oficina los conoce: una auditoría cuenta el día en que se realizó su última comprobación; una lista de personal y un curso terminado, en sus propios días, sin importar cuándo se introdujeron.</translation>
    </message>
    <message>
        <source>Read from the records as they stood at the end of the day: what was entered later was not known then.</source>
        <translation>Se lee de los registros como estaban al final del día: lo que se introdujo después aún no se conocía.</translation>
    </message>
    <message>
        <source>Records are there, and nothing has fallen due by the day.</source>
        <translation>Hay registros, y nada ha vencido hasta ese día.</translation>
    </message>
    <message>
        <source>The investigation could neither clearly prove nor disprove the allegation.</source>
        <translation>La investigación no pudo probar ni descartar claramente la alegación.</translation>
    </message>
    <message>
        <source>The program keeps no records of the area, so nothing is said.</source>
        <translation>El programa no lleva registros de esta área, así que no se dice nada.</translation>
    </message>
    <message>
        <source>The program keeps the area, and the office has no records of it.</source>
        <translation>El programa lleva esta área, y la oficina no tiene registros de ella.</translation>
    </message>
    <message>
        <source>The records show a part of what the sentence asks and not the rest, or what went against it was answered.</source>
        <translation>Los registros muestran una parte de lo que pide la frase y no el resto, o se dio respuesta a lo que fue contrario a ella.</translation>
    </message>
    <message>
        <source>The records show all that the control asks for. It is said of the records, not of what they miss.</source>
        <translation>Los registros muestran todo lo que pide el control. Se dice de los registros, no de lo que les falta.</translation>
    </message>
    <message>
        <source>The records show at least one thing that goes against the sentence.</source>
        <translation>Los registros muestran al menos una cosa contraria a la frase.</translation>
    </message>
    <message>
        <source>no employee has this name</source>
        <translation>ningún empleado tiene este nombre</translation>
    </message>
    <message>
        <source>no employee has this number</source>
        <translation>ningún empleado tiene este número</translation>
    </message>
    <message>
        <source>only the name agrees</source>
        <translation>solo coincide el nombre</translation>
    </message>
    <message>
        <source>several employees have this name</source>
        <translation>varios empleados tienen este nombre</translation>
    </message>
    <message>
        <source>several employees have this number</source>
        <translation>varios empleados tienen este número</translation>
    </message>
    <message>
        <source>someone of this name has another number</source>
        <translation>alguien con este nombre tiene otro número</translation>
    </message>
    <message>
        <source>the line names nobody</source>
        <translation>la línea no nombra a nadie</translation>
    </message>
    <message>
        <source>the number belongs to someone with another name</source>
        <translation>el número es de alguien con otro nombre</translation>
    </message>
</context>
<context>
    <name>SalvageForm</name>
    <message>
        <source>A list of what could not be saved is put there, too.</source>
        <translation>Allí se pone también una lista de lo que no se pudo salvar.</translation>
    </message>
    <message>
        <source>Folder of the damaged office</source>
        <translation>Carpeta de la oficina dañada</translation>
    </message>
    <message>
        <source>It stays as it is. A backup that can be restored is better than what can be salvaged.</source>
        <translation>Queda como está. Una copia de seguridad que se pueda restaurar es mejor que lo que se pueda rescatar.</translation>
    </message>
    <message>
        <source>New folder for the salvaged office</source>
        <translation>Carpeta nueva para la oficina rescatada</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>Rescatar</translation>
    </message>
    <message>
        <source>Salvage a damaged office</source>
        <translation>Rescatar una oficina dañada</translation>
    </message>
    <message>
        <source>Salvaged office</source>
        <translation>Oficina rescatada</translation>
    </message>
    <message>
        <source>Salvaging what can be read</source>
        <translation>Rescatando lo que se puede leer</translation>
    </message>
    <message>
        <source>Up to {n} thing was lost.</source>
        <translation>Se perdió hasta {n} cosa.</translation>
    </message>
    <message>
        <source>Up to {n} things were lost.</source>
        <translation>Se perdieron hasta {n} cosas.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>{n} record was salvaged.</source>
        <translation>Se rescató {n} registro.</translation>
    </message>
    <message>
        <source>{n} records were salvaged.</source>
        <translation>Se rescataron {n} registros.</translation>
    </message>
    <message>
        <source>“{list}” in {folder} names what was not saved.</source>
        <translation>“{list}” en {folder} indica lo que no se salvó.</translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <source>Change who may open it</source>
        <translation>Cambiar quién puede abrirlo</translation>
    </message>
    <message>
        <source>May open the case</source>
        <translation>Pueden abrir el caso</translation>
    </message>
    <message>
        <source>Narrative, persons, evidence and notes are put under a key of their own, which only the people named here get. Nobody else can read them in any way, and neither can you if you leave yourself out. The customer comment that the case was made from is sealed with it. Status, dates, alleged bases and findings stay countable, so that figures are right. Backups made before today keep the case as it was, and what is typed into corrective actions is not sealed: name nobody there.</source>
        <translation>El relato, las personas, las pruebas y las notas se ponen bajo una clave propia, que solo reciben las personas nombradas aquí. Nadie más puede leerlos de ningún modo, y usted tampoco si se excluye. El comentario de usuario del que se creó el caso se sella con él. El estado, las fechas, los motivos alegados y las conclusiones se siguen pudiendo contar, para que las cifras sean correctas. Las copias de seguridad hechas antes de hoy conservan el caso como estaba, y lo que se escribe en las medidas correctivas no se sella: no nombre a nadie allí.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Seal case {number}</source>
        <translation>Sellar el caso {number}</translation>
    </message>
    <message>
        <source>Seal the case</source>
        <translation>Sellar el caso</translation>
    </message>
    <message>
        <source>Sealing the case</source>
        <translation>Sellando el caso</translation>
    </message>
    <message>
        <source>Who may open {number}</source>
        <translation>Quién puede abrir {number}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Customer comments</source>
        <translation>Comentarios de usuarios</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Sealed: its words are not searched.</source>
        <translation>Sellado: sus palabras no se buscan.</translation>
    </message>
    <message>
        <source>Show {n} older ones…</source>
        <translation>Mostrar {n} más antiguos…</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>{kind}: more than {n}</source>
        <translation>{kind}: más de {n}</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>&amp;Search words</source>
        <translation>Buscar &amp;palabras</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos los años</translation>
    </message>
    <message>
        <source>C&amp;lear what narrows them</source>
        <translation>Borrar &amp;lo que los limita</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Tipo de resultado</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>&amp;Volver a leer</translation>
    </message>
    <message>
        <source>Nothing that you may open holds these words.</source>
        <translation>Nada que usted pueda abrir contiene estas palabras.</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Status or decision</source>
        <translation>Estado o decisión</translation>
    </message>
    <message>
        <source>Type words, and what holds them is shown here, the last recorded first.</source>
        <translation>Escriba palabras, y aquí se muestra lo que las contiene, lo último registrado primero.</translation>
    </message>
    <message>
        <source>Words in the texts of cases and in comments. The last word may be begun; words in quotes stand together. Notes and attached files are not searched; names of persons are found in the list of complaints.</source>
        <translation>Palabras en los textos de los casos y en los comentarios. La última palabra puede estar empezada; las palabras entre comillas van juntas. No se busca en notas ni en archivos adjuntos; los nombres de personas se encuentran en la lista de quejas.</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Palabras que buscar</translation>
    </message>
    <message>
        <source>Words, or a case number</source>
        <translation>Palabras o un número de caso</translation>
    </message>
    <message>
        <source>Year received</source>
        <translation>Año de recepción</translation>
    </message>
</context>
<context>
    <name>SecondPlaceForm</name>
    <message>
        <source>Folder for second copies</source>
        <translation>Carpeta para segundas copias</translation>
    </message>
    <message>
        <source>On another disk, a network drive or a synchronized folder: backups are encrypted and finished files. Leave it empty for none. It is remembered for this computer only.</source>
        <translation>En otro disco, una unidad de red o una carpeta sincronizada: las copias de seguridad son archivos cifrados y terminados. Déjela vacía si no quiere ninguna. Se recuerda solo en esta computadora.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the second place</source>
        <translation>Guardando el segundo lugar</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>Segundo lugar para copias de seguridad</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Comment review</source>
        <translation>Revisión de comentarios</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Cumplimiento</translation>
    </message>
    <message>
        <source>Data sources and audits</source>
        <translation>Fuentes de datos y auditorías</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Mi trabajo</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Violations and actions</source>
        <translation>Infracciones y medidas</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>How?</source>
        <translation>¿Cómo?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>¿Qué día?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record that the report was sent</source>
        <translation>Registrar que el informe se envió</translation>
    </message>
    <message>
        <source>Recording that it was sent</source>
        <translation>Registrando que se envió</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>¿A quién?</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Password of the server’s login for backups</source>
        <translation>Contraseña del acceso del servidor para copias de seguridad</translation>
    </message>
    <message>
        <source>The server knows this login as {login}; it reads every row and changes none. Its password was shown once, when the office was made there. It is not kept on this computer.</source>
        <translation>El servidor conoce este acceso como {login}; lee todas las filas y no cambia ninguna. Su contraseña se mostró una vez, cuando la oficina se creó allí. No se conserva en esta computadora.</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Days on which the office is closed. They move business days; the 90-day audits never move.</source>
        <translation>Días en que la oficina está cerrada. Mueven los días hábiles; las auditorías de 90 días nunca se mueven.</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Días feriados</translation>
    </message>
    <message>
        <source>It stands on every report.</source>
        <translation>Figura en todos los informes.</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Nombre de la oficina</translation>
    </message>
    <message>
        <source>Office settings</source>
        <translation>Configuración de la oficina</translation>
    </message>
    <message>
        <source>On day</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>Guardando la configuración</translation>
    </message>
    <message>
        <source>The fiscal year starts in</source>
        <translation>El año fiscal comienza en</translation>
    </message>
</context>
<context>
    <name>SettingsReading</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Holidays:</source>
        <translation>Días feriados:</translation>
    </message>
    <message>
        <source>Name of the office: {name}</source>
        <translation>Nombre de la oficina: {name}</translation>
    </message>
    <message>
        <source>Office settings</source>
        <translation>Configuración de la oficina</translation>
    </message>
    <message>
        <source>The fiscal year starts on {month} {day}.</source>
        <translation>El año fiscal comienza el {day} de {month}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The program speaks {language} now.</source>
        <translation>El programa habla ahora {language}.</translation>
    </message>
    <message>
        <source>The program will speak {language} the next time that it starts.</source>
        <translation>El programa hablará {language} la próxima vez que se inicie.</translation>
    </message>
    <message>
        <source>What you may do in the office has changed: this is what is there now.</source>
        <translation>Lo que usted puede hacer en la oficina ha cambiado: esto es lo que hay ahora.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keyboard shortcuts on the page {page}</source>
        <translation>Atajos de teclado en la página {page}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Search in the shortcuts</source>
        <translation>Buscar en los atajos</translation>
    </message>
    <message>
        <source>Type a command or a key</source>
        <translation>Escriba un comando o una tecla</translation>
    </message>
</context>
<context>
    <name>ShownOnceDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied. Locking the office or ending the program empties the clipboard.</source>
        <translation>Copiado. Bloquear la oficina o terminar el programa vacía el portapapeles.</translation>
    </message>
    <message>
        <source>It cannot be shown again. Keep it first, then tick the box.</source>
        <translation>No se puede mostrar de nuevo. Primero guárdelo y después marque la casilla.</translation>
    </message>
</context>
<context>
    <name>SignForm</name>
    <message>
        <source>I have read the answers above. After I sign, nothing in this audit can be changed.</source>
        <translation>He leído las respuestas anteriores. Después de que yo firme, nada en esta auditoría se puede cambiar.</translation>
    </message>
    <message>
        <source>It was entered or is signed more than seven days after it was performed.</source>
        <translation>Se ingresó o se firma más de siete días después de realizarse.</translation>
    </message>
    <message>
        <source>Performed {performed}, entered {entered}, signed {signed}.</source>
        <translation>Realizada el {performed}, ingresada el {entered}, firmada el {signed}.</translation>
    </message>
    <message>
        <source>Reason for the delay</source>
        <translation>Razón de la demora</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign the audit: {name}</source>
        <translation>Firmar la auditoría: {name}</translation>
    </message>
    <message>
        <source>Signing the audit</source>
        <translation>Firmando la auditoría</translation>
    </message>
    <message>
        <source>The audit has no finding of non-compliance.</source>
        <translation>La auditoría no tiene hallazgos de incumplimiento.</translation>
    </message>
    <message>
        <source>The audit has {n} finding of non-compliance.</source>
        <translation>La auditoría tiene {n} hallazgo de incumplimiento.</translation>
    </message>
    <message>
        <source>The audit has {n} findings of non-compliance.</source>
        <translation>La auditoría tiene {n} hallazgos de incumplimiento.</translation>
    </message>
    <message>
        <source>Tick this once you have read the answers.</source>
        <translation>Marque esto cuando haya leído las respuestas.</translation>
    </message>
    <message>
        <source>What you sign</source>
        <translation>Lo que usted firma</translation>
    </message>
    <message>
        <source>You sign as {capacity}.</source>
        <translation>Usted firma como {capacity}.</translation>
    </message>
</context>
<context>
    <name>SignInBar</name>
    <message>
        <source>&amp;Give a sign-in…</source>
        <translation>&amp;Dar acceso…</translation>
    </message>
    <message>
        <source>&amp;Recovery key…</source>
        <translation>&amp;Clave de recuperación…</translation>
    </message>
    <message>
        <source>&amp;Take the sign-in away…</source>
        <translation>&amp;Quitar el acceso…</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation>Primera frase de contraseña</translation>
    </message>
    <message>
        <source>First passphrase of {name}</source>
        <translation>Primera frase de contraseña de {name}</translation>
    </message>
    <message>
        <source>Give a sign-in</source>
        <translation>Dar acceso</translation>
    </message>
    <message>
        <source>Giving the sign-in</source>
        <translation>Dando el acceso</translation>
    </message>
    <message>
        <source>Hand it over in person or by telephone, not by e-mail. It is good for the first sign-in only, and is not shown again: if it is lost, take the sign-in away and give a new one.</source>
        <translation>Entréguela en persona o por teléfono, no por correo electrónico. Vale solo para el primer inicio de sesión y no se muestra de nuevo: si se pierde, quite el acceso y dé uno nuevo.</translation>
    </message>
    <message>
        <source>I have handed it over, or &amp;written it down</source>
        <translation>&amp;La he entregado o anotado</translation>
    </message>
    <message>
        <source>Let {name} sign in?</source>
        <translation>¿Permitir que {name} inicie sesión?</translation>
    </message>
    <message>
        <source>Login: {login}   Passphrase: {words}</source>
        <translation>Acceso: {login}   Frase de contraseña: {words}</translation>
    </message>
    <message>
        <source>There is a recovery key, and it can give a passphrase to everybody who signs in.</source>
        <translation>Hay una clave de recuperación, y puede dar una frase de contraseña a todos los que inician sesión.</translation>
    </message>
    <message>
        <source>There is a recovery key. It can give back what is sealed for these people only after they sign in once more: {names}.</source>
        <translation>Hay una clave de recuperación. Puede devolver lo que está sellado para estas personas solo después de que inicien sesión una vez más: {names}.</translation>
    </message>
    <message>
        <source>There is no recovery key: when all passphrases are forgotten, all records are lost. Make one.</source>
        <translation>No hay clave de recuperación: si se olvidan todas las frases de contraseña, se pierden todos los registros. Cree una.</translation>
    </message>
    <message>
        <source>You get a first passphrase to hand over. {name} must replace it with one of their own when they sign in for the first time; from then on you do not know it. What they see and do goes by their roles.</source>
        <translation>Recibirá una primera frase de contraseña para entregar. {name} debe sustituirla por una propia al iniciar sesión por primera vez; desde entonces usted no la conoce. Lo que esa persona ve y hace depende de sus roles.</translation>
    </message>
</context>
<context>
    <name>SignInNews</name>
    <message>
        <source>An attempt to sign in with your name failed on {last}. If it was not you, tell an administrator.</source>
        <translation>Un intento de iniciar sesión con su nombre falló el {last}. Si no fue usted, avise a un administrador.</translation>
    </message>
    <message>
        <source>Since you last signed in</source>
        <translation>Desde su último inicio de sesión</translation>
    </message>
    <message>
        <source>Somebody tried a wrong recovery key on {last}. Is the right one in its place?</source>
        <translation>Alguien probó una clave de recuperación incorrecta el {last}. ¿Está la correcta en su lugar?</translation>
    </message>
    <message>
        <source>Somebody tried a wrong recovery key {n} times, the last on {last}. Is the right one in its place?</source>
        <translation>Alguien probó una clave de recuperación incorrecta {n} veces, la última el {last}. ¿Está la correcta en su lugar?</translation>
    </message>
    <message>
        <source>The history is not the one you saw: entry {seen} was another one when you last worked here. Unless a backup was put back and work went on from there, it was altered. Have the history checked.</source>
        <translation>El historial no es el que usted vio: la entrada {seen} era otra la última vez que trabajó aquí. A menos que se haya repuesto una copia de seguridad y se haya continuado desde ella, se alteró. Pida que se compruebe el historial.</translation>
    </message>
    <message>
        <source>The history was longer when you last worked here: it had {seen} entries, now it has {now}. Unless a backup was put back, entries were cut off. Have the history checked.</source>
        <translation>El historial era más largo la última vez que usted trabajó aquí: tenía {seen} entradas, ahora tiene {now}. A menos que se haya repuesto una copia de seguridad, se cortaron entradas. Pida que se compruebe el historial.</translation>
    </message>
    <message>
        <source>The key file is an earlier one than the records speak of: somebody put back a copy. Passphrases that were changed since then are the earlier ones again. Change yours, and tell an administrator.</source>
        <translation>El archivo de claves es anterior al que mencionan los registros: alguien repuso una copia. Las frases de contraseña que se cambiaron desde entonces vuelven a ser las anteriores. Cambie la suya y avise a un administrador.</translation>
    </message>
    <message>
        <source>The recovery key was used: {name} got a new passphrase.</source>
        <translation>Se usó la clave de recuperación: {name} recibió una nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>This office has no recovery key. Make one under File, People.</source>
        <translation>Esta oficina no tiene clave de recuperación. Cree una en Archivo, Personas.</translation>
    </message>
    <message>
        <source>{n} attempts to sign in with your name failed, the last on {last}. If it was not you, tell an administrator.</source>
        <translation>{n} intentos de iniciar sesión con su nombre fallaron, el último el {last}. Si no fue usted, avise a un administrador.</translation>
    </message>
</context>
<context>
    <name>SignOffForm</name>
    <message>
        <source>From then on the quarter can be read and reported, not changed.</source>
        <translation>Desde entonces el trimestre se puede leer e informar, pero no cambiar.</translation>
    </message>
    <message>
        <source>I have read this statement and it is true.</source>
        <translation>He leído esta declaración y es verdadera.</translation>
    </message>
    <message>
        <source>Read the statement, then tick this box.</source>
        <translation>Lea la declaración y después marque esta casilla.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Dar el visto bueno</translation>
    </message>
    <message>
        <source>Sign off the comment review of {quarter}</source>
        <translation>Dar el visto bueno a la revisión de comentarios de {quarter}</translation>
    </message>
    <message>
        <source>Signing the review off</source>
        <translation>Dando el visto bueno a la revisión</translation>
    </message>
    <message>
        <source>Statement to be signed</source>
        <translation>Declaración que se firma</translation>
    </message>
</context>
<context>
    <name>SignedIn</name>
    <message>
        <source>You have no role in this office yet. Ask an administrator to give you one.</source>
        <translation>Usted aún no tiene ningún rol en esta oficina. Pida a un administrador que le asigne uno.</translation>
    </message>
</context>
<context>
    <name>SimulationDialog</name>
    <message>
        <source>Back to the form</source>
        <translation>Volver al formulario</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Save this edition</source>
        <translation>Guardar esta edición</translation>
    </message>
    <message>
        <source>What would move</source>
        <translation>Lo que se movería</translation>
    </message>
</context>
<context>
    <name>SourceDetail</name>
    <message>
        <source>Audit under way</source>
        <translation>Auditoría en curso</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Auditorías</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Its audits were never overdue.</source>
        <translation>Sus auditorías nunca estuvieron vencidas.</translation>
    </message>
    <message>
        <source>Named in: {clause}</source>
        <translation>Nombrada en: {clause}</translation>
    </message>
    <message>
        <source>No audit has been started.</source>
        <translation>No se ha iniciado ninguna auditoría.</translation>
    </message>
    <message>
        <source>Nobody has stated yet whether this source uses demographic data.</source>
        <translation>Nadie ha declarado aún si esta fuente usa datos demográficos.</translation>
    </message>
    <message>
        <source>Not used since {day}</source>
        <translation>Sin uso desde el {day}</translation>
    </message>
    <message>
        <source>Out of use because: {why}</source>
        <translation>Fuera de uso porque: {why}</translation>
    </message>
    <message>
        <source>Out of use since {day}</source>
        <translation>Fuera de uso desde el {day}</translation>
    </message>
    <message>
        <source>Overdue from {since} until the audit of {until} ({days})</source>
        <translation>Vencida desde el {since} hasta la auditoría del {until} ({days})</translation>
    </message>
    <message>
        <source>Overdue from {since}, not audited before {until} ({days})</source>
        <translation>Vencida desde el {since}, sin auditar antes del {until} ({days})</translation>
    </message>
    <message>
        <source>Overdue record</source>
        <translation>Historial de vencimientos</translation>
    </message>
    <message>
        <source>Overdue since {since} ({days})</source>
        <translation>Vencida desde el {since} ({days})</translation>
    </message>
    <message>
        <source>Performed {day}</source>
        <translation>Realizada el {day}</translation>
    </message>
    <message>
        <source>Statements about demographic data</source>
        <translation>Declaraciones sobre datos demográficos</translation>
    </message>
    <message>
        <source>Use of demographic data</source>
        <translation>Uso de datos demográficos</translation>
    </message>
    <message>
        <source>Used since {day}</source>
        <translation>En uso desde el {day}</translation>
    </message>
    <message>
        <source>Withdrawn on {day}: {why}</source>
        <translation>Retirada el {day}: {why}</translation>
    </message>
    <message>
        <source>entered {day}</source>
        <translation>ingresada el {day}</translation>
    </message>
    <message>
        <source>late: {why}</source>
        <translation>tarde: {why}</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>signed {day} by {name}</source>
        <translation>firmada el {day} por {name}</translation>
    </message>
    <message>
        <source>started {day}</source>
        <translation>iniciada el {day}</translation>
    </message>
    <message>
        <source>{n} addenda</source>
        <translation>{n} adendas</translation>
    </message>
    <message>
        <source>{n} addendum</source>
        <translation>{n} adenda</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} día</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
    <message>
        <source>{n} fact missing</source>
        <translation>falta {n} dato</translation>
    </message>
    <message>
        <source>{n} facts missing</source>
        <translation>faltan {n} datos</translation>
    </message>
    <message>
        <source>{n} finding</source>
        <translation>{n} hallazgo</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>{n} hallazgos</translation>
    </message>
    <message>
        <source>{reason} (stated by {name} on {day})</source>
        <translation>{reason} (declarado por {name} el {day})</translation>
    </message>
    <message>
        <source>{text}. As it stood until the statements were changed on {day}.</source>
        <translation>{text}. Como estaba hasta que se cambiaron las declaraciones el {day}.</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Add a data source</source>
        <translation>Añadir una fuente de datos</translation>
    </message>
    <message>
        <source>Adding the data source</source>
        <translation>Añadiendo la fuente de datos</translation>
    </message>
    <message>
        <source>Does it hold personal information?</source>
        <translation>¿Contiene información personal?</translation>
    </message>
    <message>
        <source>Facts of a data source</source>
        <translation>Datos de una fuente de datos</translation>
    </message>
    <message>
        <source>GEN 63 names this source; keep its name recognizable.</source>
        <translation>GEN 63 nombra esta fuente; mantenga su nombre reconocible.</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>How long the data is kept, and by which schedule.</source>
        <translation>Cuánto tiempo se conservan los datos y según qué calendario.</translation>
    </message>
    <message>
        <source>How often new data arrives.</source>
        <translation>Con qué frecuencia llegan datos nuevos.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the data source</source>
        <translation>Guardando la fuente de datos</translation>
    </message>
    <message>
        <source>What the agency uses it for.</source>
        <translation>Para qué la usa la agencia.</translation>
    </message>
    <message>
        <source>Which personal information</source>
        <translation>Qué información personal</translation>
    </message>
    <message>
        <source>Who answers for the source in the agency.</source>
        <translation>Quién responde por la fuente en la agencia.</translation>
    </message>
    <message>
        <source>Who keeps the data: a department, a contractor, a vendor.</source>
        <translation>Quién guarda los datos: un departamento, un contratista, un proveedor.</translation>
    </message>
</context>
<context>
    <name>SourcesList</name>
    <message>
        <source>90-day audit</source>
        <translation>Auditoría de 90 días</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Fuente de datos</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>Fuentes de datos</translation>
    </message>
    <message>
        <source>Demographic data</source>
        <translation>Datos demográficos</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Fact missing</source>
        <translation>Dato faltante</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Faltantes</translation>
    </message>
    <message>
        <source>Last performed</source>
        <translation>Última realizada</translation>
    </message>
    <message>
        <source>Named in</source>
        <translation>Nombrada en</translation>
    </message>
    <message>
        <source>None missing</source>
        <translation>Nada falta</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Sin evaluar</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin uso</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Search by name, owner, holder or purpose</source>
        <translation>Buscar por nombre, responsable, titular o propósito</translation>
    </message>
    <message>
        <source>The register is empty.</source>
        <translation>El registro está vacío.</translation>
    </message>
    <message>
        <source>Times overdue</source>
        <translation>Veces vencida</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>{n} data source</source>
        <translation>{n} fuente de datos</translation>
    </message>
    <message>
        <source>{n} data sources</source>
        <translation>{n} fuentes de datos</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message>
        <source>All figures, with their intervals</source>
        <translation>Todas las cifras, con sus intervalos</translation>
    </message>
    <message>
        <source>Complete period</source>
        <translation>Período completo</translation>
    </message>
    <message>
        <source>Counting the complaints of {period}</source>
        <translation>Contando las quejas de {period}</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No se leyó</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Aún no se leyó</translation>
    </message>
    <message>
        <source>Open the com&amp;plaints of the row</source>
        <translation>Abrir &amp;las quejas de la fila</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Todavía en curso</translation>
    </message>
</context>
<context>
    <name>StayForm</name>
    <message>
        <source>For example: another record shows it. No names.</source>
        <translation>Por ejemplo: otro registro lo muestra. Sin nombres.</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>No cambia</translation>
    </message>
    <message>
        <source>Recording the decision</source>
        <translation>Registrando la decisión</translation>
    </message>
    <message>
        <source>The finding that it was made from was taken back. It stays only where something else carries it; otherwise withdraw it, and its actions end.</source>
        <translation>La conclusión de la que se hizo se anuló. Queda solo si otra cosa la sostiene; si no, retírela, y sus medidas terminan.</translation>
    </message>
    <message>
        <source>What does it rest on now?</source>
        <translation>¿En qué se basa ahora?</translation>
    </message>
    <message>
        <source>{number} stays without its finding</source>
        <translation>{number} queda sin su conclusión</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Bringing the office to this version</source>
        <translation>Llevando la oficina a esta versión</translation>
    </message>
    <message>
        <source>Changing complaints</source>
        <translation>Cambiando las quejas</translation>
    </message>
    <message>
        <source>Checking attached files</source>
        <translation>Comprobando los archivos adjuntos</translation>
    </message>
    <message>
        <source>Checking that it is accessible</source>
        <translation>Comprobando que sea accesible</translation>
    </message>
    <message>
        <source>Checking the chain of the history</source>
        <translation>Comprobando la cadena del historial</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Comprobando la copia</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Comprobando el archivo</translation>
    </message>
    <message>
        <source>Checking the history</source>
        <translation>Comprobando el historial</translation>
    </message>
    <message>
        <source>Checking the signatures</source>
        <translation>Comprobando las firmas</translation>
    </message>
    <message>
        <source>Copying attached files</source>
        <translation>Copiando los archivos adjuntos</translation>
    </message>
    <message>
        <source>Copying the office before the change</source>
        <translation>Copiando la oficina antes del cambio</translation>
    </message>
    <message>
        <source>Copying the records</source>
        <translation>Copiando los registros</translation>
    </message>
    <message>
        <source>Counting the clocks of open complaints</source>
        <translation>Contando los plazos de las quejas abiertas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Realizada</translation>
    </message>
    <message>
        <source>Drawing the letter</source>
        <translation>Generando la carta</translation>
    </message>
    <message>
        <source>Drawing the report</source>
        <translation>Generando el informe</translation>
    </message>
    <message>
        <source>Exporting the history</source>
        <translation>Exportando el historial</translation>
    </message>
    <message>
        <source>Keeping the letter</source>
        <translation>Conservando la carta</translation>
    </message>
    <message>
        <source>Keeping the report</source>
        <translation>Conservando el informe</translation>
    </message>
    <message>
        <source>Looking at open complaints</source>
        <translation>Examinando las quejas abiertas</translation>
    </message>
    <message>
        <source>Proving attached files (at the server)</source>
        <translation>Acreditando los archivos adjuntos (en el servidor)</translation>
    </message>
    <message>
        <source>Proving attached files (here)</source>
        <translation>Acreditando los archivos adjuntos (aquí)</translation>
    </message>
    <message>
        <source>Reading audits</source>
        <translation>Leyendo las auditorías</translation>
    </message>
    <message>
        <source>Reading audits and training</source>
        <translation>Leyendo las auditorías y la capacitación</translation>
    </message>
    <message>
        <source>Reading comments</source>
        <translation>Leyendo los comentarios</translation>
    </message>
    <message>
        <source>Reading complaints</source>
        <translation>Leyendo las quejas</translation>
    </message>
    <message>
        <source>Reading complaints, comments and violations</source>
        <translation>Leyendo las quejas, los comentarios y las infracciones</translation>
    </message>
    <message>
        <source>Reading earlier quarters</source>
        <translation>Leyendo los trimestres anteriores</translation>
    </message>
    <message>
        <source>Reading rosters and completions</source>
        <translation>Leyendo las listas de personal y los cursos terminados</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>Leyendo la auditoría</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>Leyendo el caso</translation>
    </message>
    <message>
        <source>Reading the comment review</source>
        <translation>Leyendo la revisión de comentarios</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Reading the network</source>
        <translation>Leyendo la red</translation>
    </message>
    <message>
        <source>Reading the records of the day</source>
        <translation>Leyendo los registros del día</translation>
    </message>
    <message>
        <source>Reading the violation</source>
        <translation>Leyendo la infracción</translation>
    </message>
    <message>
        <source>Reading training</source>
        <translation>Leyendo la capacitación</translation>
    </message>
    <message>
        <source>Reading violations</source>
        <translation>Leyendo las infracciones</translation>
    </message>
    <message>
        <source>Removing backups that are no longer kept</source>
        <translation>Quitando las copias de seguridad que ya no se conservan</translation>
    </message>
    <message>
        <source>Restoring the copy</source>
        <translation>Restaurando la copia</translation>
    </message>
</context>
<context>
    <name>StoodDialog</name>
    <message>
        <source>As it stood: {kind} {name}</source>
        <translation>Como estaba: {kind} {name}</translation>
    </message>
    <message>
        <source>At the end of</source>
        <translation>Al final del</translation>
    </message>
    <message>
        <source>At the end of {day} there was no such record.</source>
        <translation>Al final del {day} no existía ese registro.</translation>
    </message>
</context>
<context>
    <name>SuggestionPanel</name>
    <message>
        <source>Where it may belong</source>
        <translation>A dónde puede corresponder</translation>
    </message>
</context>
<context>
    <name>SummaryTab</name>
    <message>
        <source>Imported from</source>
        <translation>Importada de</translation>
    </message>
    <message>
        <source>No narrative was recorded.</source>
        <translation>No se registró ningún relato.</translation>
    </message>
    <message>
        <source>No. {why}</source>
        <translation>No. {why}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>To be looked at: {marks}</source>
        <translation>Por revisar: {marks}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Lo que pasó</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Yes. {why}</source>
        <translation>Sí. {why}</translation>
    </message>
    <message>
        <source>on a day that is not known</source>
        <translation>en un día que no se sabe</translation>
    </message>
    <message>
        <source>{day}, {reason}: {words}</source>
        <translation>{day}, {reason}: {words}</translation>
    </message>
    <message>
        <source>{due} (moved with a reason)</source>
        <translation>{due} (movido con una razón)</translation>
    </message>
    <message>
        <source>{step}, by {day}</source>
        <translation>{step}, hasta el {day}</translation>
    </message>
</context>
<context>
    <name>TableCommands</name>
    <message>
        <source>CSV text (*.csv);;Workbooks (*.xlsx);;JSON (*.json)</source>
        <translation>Texto CSV (*.csv);;Libros de Excel (*.xlsx);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Save one table…</source>
        <translation>Guardar una tabla…</translation>
    </message>
    <message>
        <source>Save the &amp;tables…</source>
        <translation>&amp;Guardar las tablas…</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>Guardando la tabla</translation>
    </message>
    <message>
        <source>Saving the tables</source>
        <translation>Guardando las tablas</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;CSV files in a ZIP (*.zip);;JSON (*.json)</source>
        <translation>Libros de Excel (*.xlsx);;Archivos CSV en un ZIP (*.zip);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>TableLayout</name>
    <message>
        <source>Ascending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
    <message>
        <source>Nothing further</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Sorted by {column}, {how}</source>
        <translation>Ordenado por {column}, {how}</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>ascending</source>
        <translation>ascendente</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>descendente</translation>
    </message>
    <message>
        <source>{said}, then by {column}, {how}</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>This table has no rows.</source>
        <translation>Esta tabla no tiene filas.</translation>
    </message>
    <message>
        <source>{n} more rows stand in the workbook.</source>
        <translation>{n} filas más figuran en el libro de Excel.</translation>
    </message>
</context>
<context>
    <name>TakeAwayForm</name>
    <message>
        <source>Encrypting the office with a new key</source>
        <translation>Cifrando la oficina con una clave nueva</translation>
    </message>
    <message>
        <source>It stands in the history.</source>
        <translation>Consta en el historial.</translation>
    </message>
    <message>
        <source>Others will read these words, unless the program takes them out by itself.</source>
        <translation>Otras personas leerán estas palabras, salvo que el programa las tache por sí solo.</translation>
    </message>
    <message>
        <source>Take away the sign-in of {name}</source>
        <translation>Quitar el acceso de {name}</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>Quitar la marca</translation>
    </message>
    <message>
        <source>Take the sign-in away</source>
        <translation>Quitar el acceso</translation>
    </message>
    <message>
        <source>Taking the mark away</source>
        <translation>Quitando la marca</translation>
    </message>
    <message>
        <source>The office is encrypted with a new key, which only the others hold. They go on with their own passphrases and need do nothing. What {name} did stays in the history with their name.</source>
        <translation>La oficina se cifra con una clave nueva, que solo tienen las demás personas. Ellas siguen con sus propias frases de contraseña y no tienen que hacer nada. Lo que {name} hizo permanece en el historial con su nombre.</translation>
    </message>
    <message>
        <source>The program takes these words out again.</source>
        <translation>El programa vuelve a tachar estas palabras.</translation>
    </message>
    <message>
        <source>What this cannot do: a copy of the office or a backup from before that {name} may hold stays readable with their passphrase. Nobody can take that back.</source>
        <translation>Lo que esto no puede hacer: una copia de la oficina o una copia de seguridad anterior que {name} pueda tener sigue siendo legible con su frase de contraseña. Nadie puede revertirlo.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>{name} can no longer sign in.</source>
        <translation>{name} ya no puede iniciar sesión.</translation>
    </message>
    <message>
        <source>“{words}”, {ground}</source>
        <translation>“{words}”, {ground}</translation>
    </message>
</context>
<context>
    <name>TakeBackForm</name>
    <message>
        <source>Take a note back</source>
        <translation>Retirar una nota</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Taking the note back</source>
        <translation>Retirando la nota</translation>
    </message>
    <message>
        <source>The note stays to be read, with this reason.</source>
        <translation>La nota se puede seguir leyendo, con esta razón.</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>¿Por qué se retira?</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Add a task to {number}</source>
        <translation>Añadir una tarea a {number}</translation>
    </message>
    <message>
        <source>Adding the task</source>
        <translation>Añadiendo la tarea</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>For which issue of the plan?</source>
        <translation>¿Para qué asunto del plan?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the task</source>
        <translation>Guardando la tarea</translation>
    </message>
    <message>
        <source>Task of {number}</source>
        <translation>Tarea de {number}</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>¿Qué hay que hacer?</translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation>¿Quién la hace?</translation>
    </message>
</context>
<context>
    <name>TeamSignInForm</name>
    <message>
        <source>A file, only if whoever keeps the server gave you one: it proves the server&apos;s name where this computer does not know who signed the server&apos;s certificate. It is remembered with the address.</source>
        <translation>Un archivo, solo si quien mantiene el servidor le dio uno: acredita el nombre del servidor si esta computadora no conoce a quien firmó el certificado del servidor. Se recuerda con la dirección.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>As whoever keeps the server gave it to you: postgresql://server/office</source>
        <translation>Como se la dio quien mantiene el servidor: postgresql://server/office</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificado de la autoridad</translation>
    </message>
    <message>
        <source>Code of the first sign-in</source>
        <translation>Código del primer inicio de sesión</translation>
    </message>
    <message>
        <source>For example: dana.whitfield</source>
        <translation>Por ejemplo: dana.whitfield</translation>
    </message>
    <message>
        <source>Only once, and only if you were given one when the office moved to the server.</source>
        <translation>Solo una vez, y solo si le dieron uno cuando la oficina se trasladó al servidor.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a team&apos;s office</source>
        <translation>Abrir la oficina de un equipo</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>Abriendo la oficina</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Your login</source>
        <translation>Su acceso</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>&amp;Put the field into the text</source>
        <translation>&amp;Poner el campo en el texto</translation>
    </message>
    <message>
        <source>A blank line parts paragraphs. A line that begins with # is a heading, one that begins with - an item of a list. Letters that were sent stay as they are; the preview is of a person who does not exist.</source>
        <translation>Una línea en blanco separa párrafos. Una línea que comienza con # es un título; una que comienza con -, un elemento de una lista. Las cartas enviadas quedan como están; la vista previa es de una persona que no existe.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>It stands in the history.</source>
        <translation>Consta en el historial.</translation>
    </message>
    <message>
        <source>Save as edition {n}</source>
        <translation>Guardar como edición {n}</translation>
    </message>
    <message>
        <source>Saving the text</source>
        <translation>Guardando el texto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>Por qué se cambia</translation>
    </message>
    <message>
        <source>{field} Needed in this text.</source>
        <translation>{field} Necesario en este texto.</translation>
    </message>
    <message>
        <source>{field} is in the text.</source>
        <translation>{field} está en el texto.</translation>
    </message>
    <message>
        <source>{text}, edition {n}</source>
        <translation>{text}, edición {n}</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>&amp;Edit the text…</source>
        <translation>&amp;Editar el texto…</translation>
    </message>
    <message>
        <source>&amp;Put back what came with the program…</source>
        <translation>&amp;Restablecer lo que venía con el programa…</translation>
    </message>
    <message>
        <source>Edition {n}: came with the program</source>
        <translation>Edición {n}: venía con el programa</translation>
    </message>
    <message>
        <source>Edition {n}: {moment}, {name}: {why}</source>
        <translation>Edición {n}: {moment}, {name}: {why}</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <source>Texts of letters</source>
        <translation>Textos de cartas</translation>
    </message>
    <message>
        <source>The text and its editions</source>
        <translation>El texto y sus ediciones</translation>
    </message>
    <message>
        <source>{text} (edition {n})</source>
        <translation>{text} (edición {n})</translation>
    </message>
    <message>
        <source>{text} has edition {n} now.</source>
        <translation>{text} tiene ahora la edición {n}.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>“{text}” is not a time of day. Write it like 2:05 PM or 14:05.</source>
        <translation>“{text}” no es una hora del día. Escríbala como 2:05 PM o 14:05.</translation>
    </message>
</context>
<context>
    <name>TimeLineCommands</name>
    <message>
        <source>Choose a complaint in the list.</source>
        <translation>Elija una queja de la lista.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing the time line</source>
        <translation>Imprimiendo la cronología</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message>
        <source>Show a part of the time line…</source>
        <translation>Mostrar una parte de la cronología…</translation>
    </message>
    <message>
        <source>Show the whole time line</source>
        <translation>Mostrar toda la cronología</translation>
    </message>
    <message>
        <source>The whole time line is shown.</source>
        <translation>Se muestra toda la cronología.</translation>
    </message>
    <message>
        <source>Time line as PDF…</source>
        <translation>Cronología como PDF…</translation>
    </message>
    <message>
        <source>Time line {number}.pdf</source>
        <translation>Cronología {number}.pdf</translation>
    </message>
</context>
<context>
    <name>TimeLineTab</name>
    <message>
        <source>All {n} entries</source>
        <translation>Las {n} entradas</translation>
    </message>
    <message>
        <source>The complaint itself</source>
        <translation>La queja misma</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>{n} entry, all</source>
        <translation>{n} entrada, toda</translation>
    </message>
    <message>
        <source>{n} of {all} entries: {which}</source>
        <translation>{n} de {all} entradas: {which}</translation>
    </message>
</context>
<context>
    <name>TogetherCommand</name>
    <message>
        <source>Chan&amp;ge the selected together…</source>
        <translation>Cam&amp;biar juntas las seleccionadas…</translation>
    </message>
    <message>
        <source>Select complaints in the list.</source>
        <translation>Seleccione quejas en la lista.</translation>
    </message>
    <message>
        <source>{n} complaint was changed.</source>
        <translation>Se cambió {n} queja.</translation>
    </message>
    <message>
        <source>{n} complaints were changed.</source>
        <translation>Se cambiaron {n} quejas.</translation>
    </message>
    <message>
        <source>{n} stayed as it was: {numbers}.</source>
        <translation>{n} quedó como estaba: {numbers}.</translation>
    </message>
    <message>
        <source>{n} stayed as they were: {numbers}.</source>
        <translation>{n} quedaron como estaban: {numbers}.</translation>
    </message>
</context>
<context>
    <name>TogetherForm</name>
    <message>
        <source>As it is</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Change {n} complaint</source>
        <translation>Cambiar {n} queja</translation>
    </message>
    <message>
        <source>Change {n} complaints together</source>
        <translation>Cambiar {n} quejas juntas</translation>
    </message>
    <message>
        <source>Choose an owner or a status, or write a next step.</source>
        <translation>Elija una persona responsable o un estado, o escriba un siguiente paso.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Say what is to be done by that day.</source>
        <translation>Diga lo que debe hacerse para ese día.</translation>
    </message>
    <message>
        <source>See what will change…</source>
        <translation>Ver lo que cambiará…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What is to be done next.</source>
        <translation>Lo que hay que hacer ahora.</translation>
    </message>
    <message>
        <source>What you leave empty stays as it is in each of them.</source>
        <translation>Lo que deje vacío queda como está en cada una de ellas.</translation>
    </message>
</context>
<context>
    <name>TogetherStep</name>
    <message>
        <source>Doing it again</source>
        <translation>Haciéndolo de nuevo</translation>
    </message>
    <message>
        <source>Redo assign {n} complaint</source>
        <translation>Rehacer: asignar {n} queja</translation>
    </message>
    <message>
        <source>Redo assign {n} complaints</source>
        <translation>Rehacer: asignar {n} quejas</translation>
    </message>
    <message>
        <source>Redo change {n} complaint</source>
        <translation>Rehacer: cambiar {n} queja</translation>
    </message>
    <message>
        <source>Redo change {n} complaints</source>
        <translation>Rehacer: cambiar {n} quejas</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Deshaciéndolo</translation>
    </message>
    <message>
        <source>Undo assign {n} complaint</source>
        <translation>Deshacer: asignar {n} queja</translation>
    </message>
    <message>
        <source>Undo assign {n} complaints</source>
        <translation>Deshacer: asignar {n} quejas</translation>
    </message>
    <message>
        <source>Undo change {n} complaint</source>
        <translation>Deshacer: cambiar {n} queja</translation>
    </message>
    <message>
        <source>Undo change {n} complaints</source>
        <translation>Deshacer: cambiar {n} quejas</translation>
    </message>
    <message>
        <source>{n} complaint is as it was before.</source>
        <translation>{n} queja está como estaba antes.</translation>
    </message>
    <message>
        <source>{n} complaint was changed again.</source>
        <translation>{n} queja se cambió de nuevo.</translation>
    </message>
    <message>
        <source>{n} complaints are as they were before.</source>
        <translation>{n} quejas están como estaban antes.</translation>
    </message>
    <message>
        <source>{n} complaints were changed again.</source>
        <translation>{n} quejas se cambiaron de nuevo.</translation>
    </message>
</context>
<context>
    <name>ToldDialog</name>
    <message>
        <source>What was found</source>
        <translation>Lo que se halló</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Compliance</source>
        <translation>Cumplimiento</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation>Fuera de la lista de personal</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personal</translation>
    </message>
</context>
<context>
    <name>TrainingCards</name>
    <message>
        <source>{course}: analytics practitioners</source>
        <translation>{course}: especialistas en análisis</translation>
    </message>
</context>
<context>
    <name>TrainingJobs</name>
    <message>
        <source>Course of all rows, where no column names it</source>
        <translation>Curso de todas las filas, si ninguna columna lo nombra</translation>
    </message>
    <message>
        <source>Day of the roster</source>
        <translation>Día de la lista de personal</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>Importar una lista de personal</translation>
    </message>
    <message>
        <source>Import completions</source>
        <translation>Importar cursos terminados</translation>
    </message>
    <message>
        <source>It names everybody who was employed on that day</source>
        <translation>Nombra a todas las personas empleadas ese día</translation>
    </message>
    <message>
        <source>The day on which the file was drawn.</source>
        <translation>El día en que se generó el archivo.</translation>
    </message>
    <message>
        <source>Then those whom it does not name are proposed as having left.</source>
        <translation>Entonces se propone que se fueron quienes no figuran.</translation>
    </message>
</context>
<context>
    <name>TrainingLabels</name>
    <message>
        <source>A completion holds up to December 31 of the next year.</source>
        <translation>Un curso terminado vale hasta el 31 de diciembre del año siguiente.</translation>
    </message>
    <message>
        <source>A completion holds up to the same day twelve months later.</source>
        <translation>Un curso terminado vale hasta el mismo día doce meses después.</translation>
    </message>
    <message>
        <source>All employees</source>
        <translation>Todo el personal</translation>
    </message>
    <message>
        <source>Analytics practitioners</source>
        <translation>Especialistas en análisis</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>Año calendario</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Cursos terminados</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>Cumple</translation>
    </message>
    <message>
        <source>Employees with certain job titles</source>
        <translation>Empleados con ciertos puestos</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation>Aún no vence</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>Con licencia</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Rolling twelve months</source>
        <translation>Doce meses móviles</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Lista de personal</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Capacitación</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Import &amp;completions…</source>
        <translation>Importar cursos &amp;terminados…</translation>
    </message>
    <message>
        <source>Import a &amp;roster…</source>
        <translation>&amp;Importar una lista de personal…</translation>
    </message>
    <message>
        <source>Prepare the re&amp;port of the day</source>
        <translation>&amp;Preparar el informe del día</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Show who is &amp;overdue</source>
        <translation>&amp;Mostrar quién está vencido</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Views of training</source>
        <translation>Vistas de la capacitación</translation>
    </message>
    <message>
        <source>Who is compliant on any day, who falls due, and who is overdue (GEN 63 §4.2, §4.3).</source>
        <translation>Quién cumple en un día dado, a quién se le vence y quién está vencido (GEN 63 §4.2, §4.3).</translation>
    </message>
    <message>
        <source>{count}, as of {day}</source>
        <translation>{count}, al {day}</translation>
    </message>
</context>
<context>
    <name>TransmitForm</name>
    <message>
        <source>By which report or memorandum</source>
        <translation>En qué informe o memorando</translation>
    </message>
    <message>
        <source>Its number and date, so that it can be found again.</source>
        <translation>Su número y fecha, para poder encontrarlo de nuevo.</translation>
    </message>
    <message>
        <source>Leave it empty until they have.</source>
        <translation>Déjelo vacío hasta que lo confirme.</translation>
    </message>
    <message>
        <source>Nobody of the office has the role executive reader yet. An administrator adds the CEO under People; the CEO need not sign in.</source>
        <translation>Nadie de la oficina tiene aún el rol de lectura ejecutiva. Un administrador añade al CEO en Personas; el CEO no necesita iniciar sesión.</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the report</source>
        <translation>Registrando la comunicación</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Comunicado el</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>Comunicada a</translation>
    </message>
    <message>
        <source>They confirmed to have it on</source>
        <translation>Confirmó que lo tiene el</translation>
    </message>
    <message>
        <source>{number} reported to the CEO or designee</source>
        <translation>{number} comunicada al CEO o a la persona designada</translation>
    </message>
</context>
<context>
    <name>TrendCharts</name>
    <message>
        <source>Key figures beside the earlier quarters</source>
        <translation>Cifras clave junto a los trimestres anteriores</translation>
    </message>
    <message>
        <source>The last eight quarters</source>
        <translation>Los últimos ocho trimestres</translation>
    </message>
    <message>
        <source>What the quarter is made of</source>
        <translation>De qué se compone el trimestre</translation>
    </message>
</context>
<context>
    <name>UndoAcknowledgementForm</name>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Take back: acknowledgement of {number}</source>
        <translation>Anular: acuse de recibo de {number}</translation>
    </message>
    <message>
        <source>Taking the record back</source>
        <translation>Anulando el registro</translation>
    </message>
    <message>
        <source>The record stays told; the clock runs again until another acknowledgement.</source>
        <translation>El registro se sigue contando; el plazo vuelve a correr hasta otro acuse de recibo.</translation>
    </message>
</context>
<context>
    <name>UndoForm</name>
    <message>
        <source>The complaint is open again with its status, next step and due date, and its allegations as they were before.</source>
        <translation>La queja vuelve a estar abierta con su estado, próximo paso y vencimiento, y sus alegaciones como estaban antes.</translation>
    </message>
    <message>
        <source>Undoing it</source>
        <translation>Deshaciéndolo</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>UndoImportForm</name>
    <message>
        <source>Undo it</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Deshacer la importación</translation>
    </message>
    <message>
        <source>Undo the import of {file}</source>
        <translation>Deshacer la importación de {file}</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deshacer esta importación</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Deshaciendo la importación</translation>
    </message>
    <message>
        <source>Why is it undone?</source>
        <translation>¿Por qué se deshace?</translation>
    </message>
    <message>
        <source>{n} comments are taken out again. The receipt stays, marked as undone. An import of which a comment is decided cannot be undone.</source>
        <translation>Se quitan de nuevo {n} comentarios. El recibo permanece, marcado como deshecho. Una importación con algún comentario decidido no se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open an office</source>
        <translation>Abrir una oficina</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>Abriendo la oficina</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key…</source>
        <translation>&amp;Usar la clave de recuperación…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>{name} has a new passphrase. Sign in with it.</source>
        <translation>{name} tiene una nueva frase de contraseña. Inicie sesión con ella.</translation>
    </message>
</context>
<context>
    <name>UnmatchedView</name>
    <message>
        <source>&amp;Say who it is…</source>
        <translation>&amp;Decir quién es…</translation>
    </message>
    <message>
        <source>Choose a person in the list.</source>
        <translation>Elija una persona de la lista.</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Cursos terminados</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Every completion belongs to somebody on the roster.</source>
        <translation>Cada curso terminado pertenece a alguien de la lista de personal.</translation>
    </message>
    <message>
        <source>It may be</source>
        <translation>Puede ser</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>People not on the roster</source>
        <translation>Personas fuera de la lista de personal</translation>
    </message>
    <message>
        <source>Search by name, number or department</source>
        <translation>Buscar por nombre, número o departamento</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>{n} people not on the roster</source>
        <translation>{n} personas fuera de la lista de personal</translation>
    </message>
    <message>
        <source>{n} person not on the roster</source>
        <translation>{n} persona fuera de la lista de personal</translation>
    </message>
</context>
<context>
    <name>UnsealForm</name>
    <message>
        <source>Everyone whose role permits it will read the case, its persons and its notes again, and the reasons that were given while it was sealed.</source>
        <translation>Toda persona cuyo rol lo permita volverá a leer el caso, sus personas y sus notas, y las razones que se dieron mientras estuvo sellado.</translation>
    </message>
    <message>
        <source>Open it to the office</source>
        <translation>Abrirlo a la oficina</translation>
    </message>
    <message>
        <source>Open sealed case {number}</source>
        <translation>Abrir el caso sellado {number}</translation>
    </message>
    <message>
        <source>Opening the case</source>
        <translation>Abriendo el caso</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
</context>
<context>
    <name>UseForm</name>
    <message>
        <source>Demographic fields, one on each line</source>
        <translation>Campos demográficos, uno en cada línea</translation>
    </message>
    <message>
        <source>Does the source use demographic data?</source>
        <translation>¿Usa la fuente datos demográficos?</translation>
    </message>
    <message>
        <source>How this is known</source>
        <translation>Cómo se sabe esto</translation>
    </message>
    <message>
        <source>Keeping the statement</source>
        <translation>Conservando la declaración</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Race, ethnicity, gender, age, disability, language, religion, income and the like, whether or not anybody looks at them.</source>
        <translation>Raza, origen étnico, género, edad, discapacidad, idioma, religión, ingresos y similares, los mire alguien o no.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>Declararlo</translation>
    </message>
    <message>
        <source>The 90 days run from this day, also where it lies in the past.</source>
        <translation>Los 90 días corren desde este día, aunque esté en el pasado.</translation>
    </message>
    <message>
        <source>Use of demographic data: {name}</source>
        <translation>Uso de datos demográficos: {name}</translation>
    </message>
    <message>
        <source>Who said so, or what was looked at: a data dictionary, a form, an extract.</source>
        <translation>Quién lo dijo o qué se examinó: un diccionario de datos, un formulario, un extracto.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>VerdictDialog</name>
    <message>
        <source>Check of a file</source>
        <translation>Comprobación de un archivo</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>Auténtico</translation>
    </message>
    <message>
        <source>Head of the history: entry {seq}, {hash}</source>
        <translation>Cabeza del historial: entrada {seq}, {hash}</translation>
    </message>
    <message>
        <source>History check</source>
        <translation>Comprobación del historial</translation>
    </message>
    <message>
        <source>It has been replaced by {later}.</source>
        <translation>Fue sustituido por {later}.</translation>
    </message>
    <message>
        <source>It is edition {edition}.</source>
        <translation>Es la edición {edition}.</translation>
    </message>
    <message>
        <source>It names itself {named}, but its content differs from what the office keeps.</source>
        <translation>Se nombra a sí mismo {named}, pero su contenido difiere de lo que conserva la oficina.</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>No auténtico</translation>
    </message>
    <message>
        <source>Not one byte was changed.</source>
        <translation>No se cambió ni un byte.</translation>
    </message>
    <message>
        <source>Nothing was altered</source>
        <translation>No se alteró nada</translation>
    </message>
    <message>
        <source>The history was altered</source>
        <translation>El historial se alteró</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se halló</translation>
    </message>
    <message>
        <source>{entries} and {records} were checked, {signatures}, and {heads} that stand elsewhere (on issued reports, in the key file, beside backups).</source>
        <translation>Se comprobaron {entries} y {records}, {signatures}, y {heads} que constan en otro lugar (en informes emitidos, en el archivo de claves, junto a copias de seguridad).</translation>
    </message>
    <message>
        <source>{file} is genuine: the letter {number}, sent {sent} by {person}.</source>
        <translation>{file} es auténtico: la carta {number}, enviada el {sent} por {person}.</translation>
    </message>
    <message>
        <source>{file} is genuine: the {kind} {number} on {quarter}, issued {issued} by {person}.</source>
        <translation>{file} es auténtico: {kind} {number} sobre {quarter}, emitido el {issued} por {person}.</translation>
    </message>
    <message>
        <source>{file} is not the file that this office issued.</source>
        <translation>{file} no es el archivo que emitió esta oficina.</translation>
    </message>
    <message>
        <source>{file} was not issued by this office (SHA-256 {digest}).</source>
        <translation>{file} no fue emitido por esta oficina (SHA-256 {digest}).</translation>
    </message>
    <message>
        <source>{n} head</source>
        <translation>{n} cabeza</translation>
    </message>
    <message>
        <source>{n} heads</source>
        <translation>{n} cabezas</translation>
    </message>
    <message>
        <source>{n} record</source>
        <translation>{n} registro</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} registros</translation>
    </message>
    <message>
        <source>{n} signature</source>
        <translation>{n} firma</translation>
    </message>
    <message>
        <source>{n} signatures</source>
        <translation>{n} firmas</translation>
    </message>
    <message>
        <source>{n} signed entries</source>
        <translation>{n} entradas firmadas</translation>
    </message>
    <message>
        <source>{n} signed entry</source>
        <translation>{n} entrada firmada</translation>
    </message>
</context>
<context>
    <name>VerifyForm</name>
    <message>
        <source>Choose by when it is to be done.</source>
        <translation>Elija para cuándo debe realizarse.</translation>
    </message>
    <message>
        <source>It is done as reported</source>
        <translation>Se realizó como se informó</translation>
    </message>
    <message>
        <source>It is not done: it goes back</source>
        <translation>No se realizó: se devuelve</translation>
    </message>
    <message>
        <source>New due date, where it goes back</source>
        <translation>Nuevo vencimiento, si se devuelve</translation>
    </message>
    <message>
        <source>Recording the verification</source>
        <translation>Registrando la verificación</translation>
    </message>
    <message>
        <source>Returning the action</source>
        <translation>Devolviendo la medida</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The evidence of the verification. No names.</source>
        <translation>Las pruebas de la verificación. Sin nombres.</translation>
    </message>
    <message>
        <source>Verify the action</source>
        <translation>Verificar la medida</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>¿Qué halló?</translation>
    </message>
    <message>
        <source>What did you look at, and what did you see?</source>
        <translation>¿Qué examinó y qué vio?</translation>
    </message>
    <message>
        <source>{name} reported on {day}: {words}</source>
        <translation>{name} informó el {day}: {words}</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>&amp;Begin with it</source>
        <translation>&amp;Empezar con ella</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>Otra vista tiene este nombre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Up is further to the left. F2 changes the name of a view of yours.</source>
        <translation>Arriba es más a la izquierda. F2 cambia el nombre de una vista suya.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Views of this list</source>
        <translation>Vistas de esta lista</translation>
    </message>
    <message>
        <source>the program&apos;s</source>
        <translation>del programa</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>suya</translation>
    </message>
    <message>
        <source>{name} ({said})</source>
        <translation>{name} ({said})</translation>
    </message>
    <message>
        <source>{whose}, the list begins with it</source>
        <translation>{whose}, la lista empieza con ella</translation>
    </message>
</context>
<context>
    <name>ViolationCommands</name>
    <message>
        <source>&amp;Decide on the action…</source>
        <translation>Decidir &amp;sobre la medida…</translation>
    </message>
    <message>
        <source>&amp;Ninety-day look…</source>
        <translation>Examen a los &amp;noventa días…</translation>
    </message>
    <message>
        <source>&amp;Open what it came from</source>
        <translation>Abrir aquello &amp;de lo que proviene</translation>
    </message>
    <message>
        <source>&amp;Verify the action…</source>
        <translation>Verificar &amp;la medida…</translation>
    </message>
    <message>
        <source>&amp;Withdraw the violation…</source>
        <translation>&amp;Retirar la infracción…</translation>
    </message>
    <message>
        <source>An action on it was accepted.</source>
        <translation>Se aceptó una medida sobre ella.</translation>
    </message>
    <message>
        <source>C&amp;hange the violation…</source>
        <translation>&amp;Cambiar la infracción…</translation>
    </message>
    <message>
        <source>Change owner or d&amp;ue date…</source>
        <translation>Cambiar responsable &amp;o vencimiento…</translation>
    </message>
    <message>
        <source>Choose a violation in the list.</source>
        <translation>Elija una infracción de la lista.</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>Elija una medida.</translation>
    </message>
    <message>
        <source>It came from no record that you may open.</source>
        <translation>No proviene de ningún registro que usted pueda abrir.</translation>
    </message>
    <message>
        <source>It is accepted; whoever may verify actions changes that.</source>
        <translation>Está aceptada; eso lo cambia quien puede verificar medidas.</translation>
    </message>
    <message>
        <source>It is decided that the violation stays.</source>
        <translation>Se decidió que la infracción queda.</translation>
    </message>
    <message>
        <source>It stays without its finding…</source>
        <translation>Queda sin su conclusión…</translation>
    </message>
    <message>
        <source>It was not reported done.</source>
        <translation>No se informó que se realizara.</translation>
    </message>
    <message>
        <source>No look is due for it.</source>
        <translation>No hay examen pendiente para ella.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Nada espera una decisión.</translation>
    </message>
    <message>
        <source>Owner and due date are saved.</source>
        <translation>El responsable y el vencimiento se guardaron.</translation>
    </message>
    <message>
        <source>Re&amp;ported to the CEO…</source>
        <translation>Comunicada &amp;al CEO…</translation>
    </message>
    <message>
        <source>Recommend an &amp;action…</source>
        <translation>Recomendar &amp;una medida…</translation>
    </message>
    <message>
        <source>Reopen the action…</source>
        <translation>Reabrir la medida…</translation>
    </message>
    <message>
        <source>Report the ac&amp;tion done…</source>
        <translation>Informar &amp;que se realizó la medida…</translation>
    </message>
    <message>
        <source>The CEO or designee signs in and decides.</source>
        <translation>El CEO o la persona designada inicia sesión y decide.</translation>
    </message>
    <message>
        <source>The action is not under way.</source>
        <translation>La medida no está en curso.</translation>
    </message>
    <message>
        <source>The action is recommended.</source>
        <translation>La medida está recomendada.</translation>
    </message>
    <message>
        <source>The action is reported done; another person verifies it.</source>
        <translation>Se informó que la medida se realizó; otra persona lo verifica.</translation>
    </message>
    <message>
        <source>The action is under way again.</source>
        <translation>La medida vuelve a estar en curso.</translation>
    </message>
    <message>
        <source>The decision is recorded.</source>
        <translation>La decisión se registró.</translation>
    </message>
    <message>
        <source>The finding behind it stands, or it was decided that it stays.</source>
        <translation>La conclusión en que se basa sigue vigente, o se decidió que queda.</translation>
    </message>
    <message>
        <source>The look is saved.</source>
        <translation>El examen se guardó.</translation>
    </message>
    <message>
        <source>The ninety days are not over.</source>
        <translation>Los noventa días no han terminado.</translation>
    </message>
    <message>
        <source>The report is recorded.</source>
        <translation>La comunicación se registró.</translation>
    </message>
    <message>
        <source>The verification is saved.</source>
        <translation>La verificación se guardó.</translation>
    </message>
    <message>
        <source>The violation is registered.</source>
        <translation>La infracción se registró.</translation>
    </message>
    <message>
        <source>The violation is saved.</source>
        <translation>La infracción se guardó.</translation>
    </message>
    <message>
        <source>The violation is withdrawn.</source>
        <translation>La infracción está retirada.</translation>
    </message>
    <message>
        <source>The violation was withdrawn.</source>
        <translation>La infracción se retiró.</translation>
    </message>
    <message>
        <source>You own this action; someone else does that.</source>
        <translation>Usted es responsable de esta medida; eso lo hace otra persona.</translation>
    </message>
</context>
<context>
    <name>ViolationLink</name>
    <message>
        <source>No violation is registered from it.</source>
        <translation>De ella no se registró ninguna infracción.</translation>
    </message>
    <message>
        <source>Open the violation</source>
        <translation>Abrir la infracción</translation>
    </message>
    <message>
        <source>Register the violation…</source>
        <translation>Registrar la infracción…</translation>
    </message>
    <message>
        <source>The allegation has no sustained finding that is approved.</source>
        <translation>La alegación no tiene una conclusión sostenida y aprobada.</translation>
    </message>
    <message>
        <source>The register of violations is still being looked at.</source>
        <translation>Todavía se está consultando el registro de infracciones.</translation>
    </message>
    <message>
        <source>The violation is registered.</source>
        <translation>La infracción se registró.</translation>
    </message>
</context>
<context>
    <name>ViolationView</name>
    <message>
        <source>Actions</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Actions {n}</source>
        <translation>Medidas {n}</translation>
    </message>
    <message>
        <source>Choose a violation in the list to see it here.</source>
        <translation>Elija una infracción de la lista para verla aquí.</translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation>Vence {when}</translation>
    </message>
    <message>
        <source>Finding taken back</source>
        <translation>Conclusión anulada</translation>
    </message>
    <message>
        <source>Finding taken back: decide whether it stays</source>
        <translation>Conclusión anulada: decida si queda</translation>
    </message>
    <message>
        <source>Look again {when}</source>
        <translation>Examinar de nuevo {when}</translation>
    </message>
    <message>
        <source>Parts of the violation</source>
        <translation>Partes de la infracción</translation>
    </message>
    <message>
        <source>Sealed case: coded facts only</source>
        <translation>Caso sellado: solo datos codificados</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>Violations</name>
    <message>
        <source>Action</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Action {n}</source>
        <translation>Medida {n}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Alleged bases</source>
        <translation>Motivos alegados</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Another policy alone</source>
        <translation>Solo otra política</translation>
    </message>
    <message>
        <source>Awaiting decision</source>
        <translation>Pendiente de decisión</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Cláusulas</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Cerrada el</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Document: {document}</source>
        <translation>Documento: {document}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Realizada</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Due {day}, owner {name}</source>
        <translation>Vence el {day}, responsable: {name}</translation>
    </message>
    <message>
        <source>Finding behind it</source>
        <translation>Conclusión en que se basa</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Hallada en</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Hallada el</translation>
    </message>
    <message>
        <source>Had it on</source>
        <translation>En su poder el</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Level of an action</source>
        <translation>Nivel de una medida</translation>
    </message>
    <message>
        <source>Look again from</source>
        <translation>Examinar de nuevo desde</translation>
    </message>
    <message>
        <source>Look again {when}</source>
        <translation>Examinar de nuevo {when}</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Examinado de nuevo</translation>
    </message>
    <message>
        <source>Ninety-day look</source>
        <translation>Examen a los noventa días</translation>
    </message>
    <message>
        <source>Ninety-day looks due</source>
        <translation>Exámenes a noventa días por hacer</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Sin medida</translation>
    </message>
    <message>
        <source>Nothing under way</source>
        <translation>Nada en curso</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Other policy</source>
        <translation>Otra política</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Owner of an action</source>
        <translation>Responsable de una medida</translation>
    </message>
    <message>
        <source>Recorded on {day} by {name}</source>
        <translation>Registrado el {day} por {name}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrada</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Registrada el</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierta</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Comunicada</translation>
    </message>
    <message>
        <source>Reported to {name} by {document}</source>
        <translation>Comunicada a {name} en {document}</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>Partes denunciadas</translation>
    </message>
    <message>
        <source>Search number, words, actions</source>
        <translation>Buscar número, palabras, medidas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Taken back. Decide whether the violation stays for other reasons, or is withdrawn with its actions.</source>
        <translation>Anulada. Decida si la infracción queda por otros motivos o se retira con sus medidas.</translation>
    </message>
    <message>
        <source>Taken back. It stays, decided on {day} by {name}: {why}</source>
        <translation>Anulada. Queda, decidido el {day} por {name}: {why}</translation>
    </message>
    <message>
        <source>Their employers</source>
        <translation>Sus empleadores</translation>
    </message>
    <message>
        <source>There is no violation in this view. One is registered from a sustained finding, from a finding of an audit, or here.</source>
        <translation>No hay ninguna infracción en esta vista. Se registra una a partir de una conclusión sostenida, de un hallazgo de una auditoría, o aquí.</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>Por verificar</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Violation registered by {name}; found on {day}</source>
        <translation>Infracción registrada por {name}; hallada el {day}</translation>
    </message>
    <message>
        <source>Violation withdrawn: {why}</source>
        <translation>Infracción retirada: {why}</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Infracciones</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Quién decide</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>{day} by {name}</source>
        <translation>{day}, por {name}</translation>
    </message>
    <message>
        <source>{name} had the report</source>
        <translation>{name} recibió el informe</translation>
    </message>
    <message>
        <source>{n} violation</source>
        <translation>{n} infracción</translation>
    </message>
    <message>
        <source>{n} violations</source>
        <translation>{n} infracciones</translation>
    </message>
    <message>
        <source>{what} on {day} by {name}</source>
        <translation>{what} el {day} por {name}</translation>
    </message>
</context>
<context>
    <name>ViolationsPage</name>
    <message>
        <source>&amp;Export the register…</source>
        <translation>&amp;Exportar el registro…</translation>
    </message>
    <message>
        <source>&amp;Register a violation…</source>
        <translation>Registrar una &amp;infracción…</translation>
    </message>
    <message>
        <source>Every violation, wherever it was found, until its corrective action is verified (GEN 63 §4.1).</source>
        <translation>Toda infracción, dondequiera que se haya hallado, hasta que se verifique su medida correctiva (GEN 63 §4.1).</translation>
    </message>
    <message>
        <source>V&amp;iolations</source>
        <translation>I&amp;nfracciones</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Infracción</translation>
    </message>
    <message>
        <source>Violations and actions</source>
        <translation>Infracciones y medidas</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>90-day audit of a data source</source>
        <translation>Auditoría de 90 días de una fuente de datos</translation>
    </message>
    <message>
        <source>A finding is to be changed</source>
        <translation>Se debe cambiar una conclusión</translation>
    </message>
    <message>
        <source>A person of the same name, number or address</source>
        <translation>Una persona con el mismo nombre, número o dirección</translation>
    </message>
    <message>
        <source>A request for information</source>
        <translation>Una solicitud de información</translation>
    </message>
    <message>
        <source>A respondent, as a policy allows</source>
        <translation>Una parte denunciada, si lo permite una política</translation>
    </message>
    <message>
        <source>A similar text</source>
        <translation>Un texto parecido</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Hacia</translation>
    </message>
    <message>
        <source>About a policy, not a person</source>
        <translation>Sobre una política, no sobre una persona</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Acuse de recibo</translation>
    </message>
    <message>
        <source>Action under way</source>
        <translation>Medida en curso</translation>
    </message>
    <message>
        <source>Administrative closure: information not supplied</source>
        <translation>Cierre administrativo: no se proporcionó información</translation>
    </message>
    <message>
        <source>Administrative closure: not investigated</source>
        <translation>Cierre administrativo: no se investigó</translation>
    </message>
    <message>
        <source>Advisory body</source>
        <translation>Órgano asesor</translation>
    </message>
    <message>
        <source>Affected person</source>
        <translation>Persona afectada</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Agency employee</source>
        <translation>Empleado de la agencia</translation>
    </message>
    <message>
        <source>All of</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Alleged basis</source>
        <translation>Motivo alegado</translation>
    </message>
    <message>
        <source>Ambassador</source>
        <translation>Embajador</translation>
    </message>
    <message>
        <source>Americans with Disabilities Act</source>
        <translation>Ley de Estadounidenses con Discapacidades</translation>
    </message>
    <message>
        <source>An outside body has the complaint</source>
        <translation>Un organismo externo tiene la queja</translation>
    </message>
    <message>
        <source>Analytic product</source>
        <translation>Producto analítico</translation>
    </message>
    <message>
        <source>Ancestry</source>
        <translation>Ascendencia</translation>
    </message>
    <message>
        <source>Another body decides on it</source>
        <translation>Otro organismo decide sobre ella</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Otro archivo</translation>
    </message>
    <message>
        <source>Another reason, in words</source>
        <translation>Otra razón, en palabras</translation>
    </message>
    <message>
        <source>Any of</source>
        <translation>Cualquiera de</translation>
    </message>
    <message>
        <source>Appeal in time</source>
        <translation>Apelación a tiempo</translation>
    </message>
    <message>
        <source>Appeal not taken up</source>
        <translation>Apelación no admitida</translation>
    </message>
    <message>
        <source>As the imported register has it</source>
        <translation>Como consta en el registro importado</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Audio recording</source>
        <translation>Grabación de audio</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Pendiente de aprobación</translation>
    </message>
    <message>
        <source>Awaiting decision</source>
        <translation>Pendiente de decisión</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Body-worn camera</source>
        <translation>Cámara corporal</translation>
    </message>
    <message>
        <source>Business days</source>
        <translation>Días hábiles</translation>
    </message>
    <message>
        <source>By e-mail from elsewhere</source>
        <translation>Por correo electrónico desde otro lugar</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>CIV 13, Title VI equity</source>
        <translation>CIV 13, equidad del Título VI</translation>
    </message>
    <message>
        <source>CIV 4, internal complaints</source>
        <translation>CIV 4, quejas internas</translation>
    </message>
    <message>
        <source>CIV 5, civil rights</source>
        <translation>CIV 5, derechos civiles</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>Días calendario</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Characteristic of a person</source>
        <translation>Característica de una persona</translation>
    </message>
    <message>
        <source>Chief Executive Officer or designee</source>
        <translation>Director Ejecutivo (CEO) o persona designada</translation>
    </message>
    <message>
        <source>Civil litigation</source>
        <translation>Litigio civil</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Closed before it was received</source>
        <translation>Cerrada antes de recibirse</translation>
    </message>
    <message>
        <source>Closed without a finding</source>
        <translation>Cerrada sin conclusión</translation>
    </message>
    <message>
        <source>Closed, no closing date</source>
        <translation>Cerrada, sin fecha de cierre</translation>
    </message>
    <message>
        <source>Closing of the complaint</source>
        <translation>Cierre de la queja</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>Denunciante</translation>
    </message>
    <message>
        <source>Complaints against sworn peace officers</source>
        <translation>Quejas contra agentes del orden juramentados</translation>
    </message>
    <message>
        <source>Complaints under Title VI</source>
        <translation>Quejas según el Título VI</translation>
    </message>
    <message>
        <source>Complaints under the ADA or the Rehabilitation Act</source>
        <translation>Quejas según la ADA o la Ley de Rehabilitación</translation>
    </message>
    <message>
        <source>Contact of a person</source>
        <translation>Contacto de una persona</translation>
    </message>
    <message>
        <source>Contracted law enforcement</source>
        <translation>Fuerzas del orden contratadas</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>Contratista</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Counted anew after its day had passed</source>
        <translation>Contado de nuevo después de pasar su día</translation>
    </message>
    <message>
        <source>Criminal investigation or prosecution</source>
        <translation>Investigación o proceso penal</translation>
    </message>
    <message>
        <source>Customer comment (CCATS)</source>
        <translation>Comentario de usuario (CCATS)</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Data or log</source>
        <translation>Datos o registro</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Fuente de datos</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidida</translation>
    </message>
    <message>
        <source>Decision on an appeal</source>
        <translation>Decisión sobre una apelación</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Determination on a request for records</source>
        <translation>Determinación sobre una solicitud de registros</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Discapacidad</translation>
    </message>
    <message>
        <source>Disclosure of a sustained finding</source>
        <translation>Divulgación de una conclusión sostenida</translation>
    </message>
    <message>
        <source>Discovery by someone who may start an investigation</source>
        <translation>Conocimiento del hecho por alguien que puede iniciar una investigación</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Does not wish to be contacted</source>
        <translation>No desea que se comuniquen con ella</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Realizada</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>Due date set</source>
        <translation>Vencimiento fijado</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicada</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Employer of the respondent</source>
        <translation>Empleador de la parte denunciada</translation>
    </message>
    <message>
        <source>Employment status</source>
        <translation>Situación laboral</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>English language fluency</source>
        <translation>Dominio del idioma inglés</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origen étnico</translation>
    </message>
    <message>
        <source>Every complaint</source>
        <translation>Todas las quejas</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Exactamente</translation>
    </message>
    <message>
        <source>Executive level</source>
        <translation>Nivel ejecutivo</translation>
    </message>
    <message>
        <source>Exonerated</source>
        <translation>Exonerada</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Prorrogado</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Prórroga</translation>
    </message>
    <message>
        <source>Federal agency</source>
        <translation>Agencia federal</translation>
    </message>
    <message>
        <source>File checked</source>
        <translation>Archivo comprobado</translation>
    </message>
    <message>
        <source>Filed elsewhere</source>
        <translation>Presentada en otro lugar</translation>
    </message>
    <message>
        <source>Filing in time</source>
        <translation>Presentación a tiempo</translation>
    </message>
    <message>
        <source>Finding approved</source>
        <translation>Conclusión aprobada</translation>
    </message>
    <message>
        <source>Finding of a 90-day audit</source>
        <translation>Hallazgo de una auditoría de 90 días</translation>
    </message>
    <message>
        <source>Finding proposed</source>
        <translation>Conclusión propuesta</translation>
    </message>
    <message>
        <source>Findings upheld</source>
        <translation>Conclusiones confirmadas</translation>
    </message>
    <message>
        <source>Found outside the office</source>
        <translation>Hallada fuera de la oficina</translation>
    </message>
    <message>
        <source>GEN 42, customer complaints</source>
        <translation>GEN 42, quejas de usuarios</translation>
    </message>
    <message>
        <source>GEN 64, bias-free policing</source>
        <translation>GEN 64, labor policial sin sesgos</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Gender expression</source>
        <translation>Expresión de género</translation>
    </message>
    <message>
        <source>Gender identity</source>
        <translation>Identidad de género</translation>
    </message>
    <message>
        <source>Gender identity or expression</source>
        <translation>Identidad o expresión de género</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Realizada</translation>
    </message>
    <message>
        <source>Homeless circumstance</source>
        <translation>Situación de falta de vivienda</translation>
    </message>
    <message>
        <source>IT 12, security incidents</source>
        <translation>IT 12, incidentes de seguridad</translation>
    </message>
    <message>
        <source>Identifier of a person</source>
        <translation>Identificador de una persona</translation>
    </message>
    <message>
        <source>Immigration status</source>
        <translation>Estatus migratorio</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En mano</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Incident after it was received</source>
        <translation>Incidente posterior a la recepción</translation>
    </message>
    <message>
        <source>Informal resolution</source>
        <translation>Resolución informal</translation>
    </message>
    <message>
        <source>Information from the complainant</source>
        <translation>Información de la persona denunciante</translation>
    </message>
    <message>
        <source>Investigation by several jurisdictions</source>
        <translation>Investigación de varias jurisdicciones</translation>
    </message>
    <message>
        <source>Investigation of several employees</source>
        <translation>Investigación de varios empleados</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>No cambia</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Competencia</translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation>Idioma que se habla</translation>
    </message>
    <message>
        <source>Law enforcement agency that employs the respondent</source>
        <translation>Agencia del orden que emplea a la parte denunciada</translation>
    </message>
    <message>
        <source>Left in by a person</source>
        <translation>Dejado por una persona</translation>
    </message>
    <message>
        <source>Legal advice</source>
        <translation>Asesoramiento jurídico</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Letter or message received</source>
        <translation>Carta o mensaje recibido</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Looked at again: no recurrence</source>
        <translation>Examinada de nuevo: no se repitió</translation>
    </message>
    <message>
        <source>Looked at again: recurred</source>
        <translation>Examinada de nuevo: volvió a ocurrir</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Estado civil</translation>
    </message>
    <message>
        <source>Medical condition</source>
        <translation>Condición médica</translation>
    </message>
    <message>
        <source>Medical information</source>
        <translation>Información médica</translation>
    </message>
    <message>
        <source>Mental or physical disability</source>
        <translation>Discapacidad mental o física</translation>
    </message>
    <message>
        <source>Merged as a duplicate</source>
        <translation>Unida como duplicada</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Cumplido</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Name of a person</source>
        <translation>Nombre de una persona</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Con nombre</translation>
    </message>
    <message>
        <source>National origin</source>
        <translation>Origen nacional</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nacionalidad</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No action yet</source>
        <translation>Aún sin medida</translation>
    </message>
    <message>
        <source>No allegation</source>
        <translation>Sin alegación</translation>
    </message>
    <message>
        <source>No complaint: not in force</source>
        <translation>Ninguna queja: no está en vigor</translation>
    </message>
    <message>
        <source>No date received</source>
        <translation>Sin fecha de recepción</translation>
    </message>
    <message>
        <source>No finding yet</source>
        <translation>Aún sin conclusión</translation>
    </message>
    <message>
        <source>No jurisdiction</source>
        <translation>Sin competencia</translation>
    </message>
    <message>
        <source>No narrative</source>
        <translation>Sin relato</translation>
    </message>
    <message>
        <source>No way to acknowledge</source>
        <translation>Sin manera de acusar recibo</translation>
    </message>
    <message>
        <source>None of</source>
        <translation>Ninguno de</translation>
    </message>
    <message>
        <source>Not clear yet</source>
        <translation>Aún no está claro</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Not sustained</source>
        <translation>No sostenida</translation>
    </message>
    <message>
        <source>Not taken up, not admissible</source>
        <translation>No admitida, inadmisible</translation>
    </message>
    <message>
        <source>Not taken up, too late</source>
        <translation>No admitida, demasiado tarde</translation>
    </message>
    <message>
        <source>Not verified, returned</source>
        <translation>No verificada, devuelta</translation>
    </message>
    <message>
        <source>Nothing but</source>
        <translation>Nada más que</translation>
    </message>
    <message>
        <source>Notice of disposition</source>
        <translation>Aviso de la decisión</translation>
    </message>
    <message>
        <source>Notice of disposition, or the closing where none was sent</source>
        <translation>Aviso de la decisión, o el cierre si no se envió ninguno</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>On paper, outside this program</source>
        <translation>En papel, fuera de este programa</translation>
    </message>
    <message>
        <source>One year for a sworn officer</source>
        <translation>Un año para un agente juramentado</translation>
    </message>
    <message>
        <source>Other body</source>
        <translation>Otro organismo</translation>
    </message>
    <message>
        <source>Other item</source>
        <translation>Otro elemento</translation>
    </message>
    <message>
        <source>Other protected basis</source>
        <translation>Otro motivo protegido</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Otra razón</translation>
    </message>
    <message>
        <source>Other recording</source>
        <translation>Otra grabación</translation>
    </message>
    <message>
        <source>Owner or due date changed</source>
        <translation>Responsable o vencimiento cambiado</translation>
    </message>
    <message>
        <source>Peace officer record</source>
        <translation>Registro de agente del orden</translation>
    </message>
    <message>
        <source>Person declined</source>
        <translation>La persona no aceptó</translation>
    </message>
    <message>
        <source>Person not reached</source>
        <translation>No se localizó a la persona</translation>
    </message>
    <message>
        <source>Personnel record</source>
        <translation>Expediente de personal</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografía</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Political affiliation</source>
        <translation>Afiliación política</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Correo postal</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Public interest in confidence</source>
        <translation>Interés público en la confidencialidad</translation>
    </message>
    <message>
        <source>Questions in writing</source>
        <translation>Preguntas por escrito</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Raza</translation>
    </message>
    <message>
        <source>Radio or telephone recording</source>
        <translation>Grabación de radio o teléfono</translation>
    </message>
    <message>
        <source>Receipt of a request for records</source>
        <translation>Recepción de una solicitud de registros</translation>
    </message>
    <message>
        <source>Receipt of an appeal</source>
        <translation>Recepción de una apelación</translation>
    </message>
    <message>
        <source>Receipt of the complaint</source>
        <translation>Recepción de la queja</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendada</translation>
    </message>
    <message>
        <source>Record of an open investigation</source>
        <translation>Registro de una investigación abierta</translation>
    </message>
    <message>
        <source>Recording overwritten</source>
        <translation>Grabación sobrescrita</translation>
    </message>
    <message>
        <source>Recording received</source>
        <translation>Grabación recibida</translation>
    </message>
    <message>
        <source>Recording refused</source>
        <translation>Grabación negada</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Remisión</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Remitida</translation>
    </message>
    <message>
        <source>Register number occurs more than once</source>
        <translation>El número de registro aparece más de una vez</translation>
    </message>
    <message>
        <source>Rehabilitation Act of 1973</source>
        <translation>Ley de Rehabilitación de 1973</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relacionadas</translation>
    </message>
    <message>
        <source>Relay service</source>
        <translation>Servicio de retransmisión</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religión</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierta</translation>
    </message>
    <message>
        <source>Repeat by the same person</source>
        <translation>Repetición de la misma persona</translation>
    </message>
    <message>
        <source>Reported done</source>
        <translation>Informada como realizada</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Request for information</source>
        <translation>Solicitud de información</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Parte denunciada</translation>
    </message>
    <message>
        <source>Response to the complaint</source>
        <translation>Respuesta a la queja</translation>
    </message>
    <message>
        <source>Retaliation</source>
        <translation>Represalia</translation>
    </message>
    <message>
        <source>Review of customer comments</source>
        <translation>Revisión de comentarios de usuarios</translation>
    </message>
    <message>
        <source>Rights to go elsewhere</source>
        <translation>Derecho a acudir a otras agencias</translation>
    </message>
    <message>
        <source>Same incident</source>
        <translation>Mismo incidente</translation>
    </message>
    <message>
        <source>Same respondent</source>
        <translation>Misma parte denunciada</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Security officer</source>
        <translation>Agente de seguridad</translation>
    </message>
    <message>
        <source>Security procedure</source>
        <translation>Procedimiento de seguridad</translation>
    </message>
    <message>
        <source>Sent back to be investigated further</source>
        <translation>Devuelta para más investigación</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Sexual orientation</source>
        <translation>Orientación sexual</translation>
    </message>
    <message>
        <source>Socioeconomic status</source>
        <translation>Situación socioeconómica</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>State agency</source>
        <translation>Agencia estatal</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Station camera</source>
        <translation>Cámara de la estación</translation>
    </message>
    <message>
        <source>Statute</source>
        <translation>Ley</translation>
    </message>
    <message>
        <source>Supervisor level</source>
        <translation>Nivel de supervisión</translation>
    </message>
    <message>
        <source>Sustained</source>
        <translation>Sostenida</translation>
    </message>
    <message>
        <source>Sustained finding of a complaint</source>
        <translation>Conclusión sostenida de una queja</translation>
    </message>
    <message>
        <source>Sworn officer</source>
        <translation>Agente juramentado</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>The act complained of</source>
        <translation>El acto que motiva la queja</translation>
    </message>
    <message>
        <source>The business day before</source>
        <translation>El día hábil anterior</translation>
    </message>
    <message>
        <source>The complainant</source>
        <translation>La persona denunciante</translation>
    </message>
    <message>
        <source>The last audit, or the day demographic data came into use</source>
        <translation>La última auditoría, o el día en que se empezaron a usar datos demográficos</translation>
    </message>
    <message>
        <source>The next business day</source>
        <translation>El siguiente día hábil</translation>
    </message>
    <message>
        <source>The office decides on a part of it</source>
        <translation>La oficina decide sobre una parte</translation>
    </message>
    <message>
        <source>The office decides on it</source>
        <translation>La oficina decide sobre ella</translation>
    </message>
    <message>
        <source>The officer is incapacitated or unavailable</source>
        <translation>El agente está incapacitado o no disponible</translation>
    </message>
    <message>
        <source>The same place and day</source>
        <translation>El mismo lugar y día</translation>
    </message>
    <message>
        <source>The same respondent</source>
        <translation>La misma parte denunciada</translation>
    </message>
    <message>
        <source>The same text</source>
        <translation>El mismo texto</translation>
    </message>
    <message>
        <source>Through the person who represents them</source>
        <translation>Por medio de quien la representa</translation>
    </message>
    <message>
        <source>Title VI of the Civil Rights Act of 1964</source>
        <translation>Título VI de la Ley de Derechos Civiles de 1964</translation>
    </message>
    <message>
        <source>Title VII of the Civil Rights Act of 1964</source>
        <translation>Título VII de la Ley de Derechos Civiles de 1964</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Transit Watch app</source>
        <translation>Aplicación Transit Watch</translation>
    </message>
    <message>
        <source>Under investigation</source>
        <translation>En investigación</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Unfounded</source>
        <translation>Infundada</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Vehicle camera</source>
        <translation>Cámara del vehículo</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificada</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videollamada</translation>
    </message>
    <message>
        <source>Video recording</source>
        <translation>Grabación de video</translation>
    </message>
    <message>
        <source>Waiting for information</source>
        <translation>En espera de información</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Formulario web</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Íntegro</translation>
    </message>
    <message>
        <source>Wishes to stay anonymous</source>
        <translation>Desea el anonimato</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Testigo</translation>
    </message>
    <message>
        <source>Words in the text</source>
        <translation>Palabras del texto</translation>
    </message>
    <message>
        <source>Written waiver by the officer</source>
        <translation>Renuncia escrita del agente</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>VolunteeredForm</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>How does it bear on the incident?</source>
        <translation>¿Cómo se relaciona con el incidente?</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>En sus propias palabras</translation>
    </message>
    <message>
        <source>It bears on the incident</source>
        <translation>Tiene relación con el incidente</translation>
    </message>
    <message>
        <source>Never ask for it. Sexual orientation, gender identity and immigration status are recorded only when the person volunteered them and they bear on the incident.</source>
        <translation>Nunca lo pregunte. La orientación sexual, la identidad de género y el estatus migratorio se registran solo si la persona los dijo voluntariamente y tienen relación con el incidente.</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording it</source>
        <translation>Registrándolo</translation>
    </message>
    <message>
        <source>The person volunteered it</source>
        <translation>La persona lo dijo voluntariamente</translation>
    </message>
    <message>
        <source>What {name} volunteered</source>
        <translation>Lo que {name} dijo voluntariamente</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>la persona</translation>
    </message>
</context>
<context>
    <name>WallForm</name>
    <message>
        <source>Close it to them</source>
        <translation>Cerrarla a ellas</translation>
    </message>
    <message>
        <source>Closing the case to them</source>
        <translation>Cerrando el caso a esas personas</translation>
    </message>
    <message>
        <source>For a conflict of interest. The server shows the people marked here nothing of the case: not in lists, searches, counts or the history, and not with another program. They cannot open it to themselves. A customer comment that the case was made from stays in the comment review as it came. Whoever keeps the server could still read the case. Against both, seal it: then its comment is sealed too.</source>
        <translation>Por un conflicto de intereses. El servidor no muestra a las personas marcadas aquí nada del caso: ni en listas, búsquedas, recuentos o el historial, ni con otro programa. No pueden abrírselo ellas mismas. Un comentario de usuario del que se creó el caso permanece en la revisión de comentarios como llegó. Quien mantiene el servidor aún podría leer el caso. Contra ambas cosas, séllelo: entonces su comentario también se sella.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Sees nothing of the case</source>
        <translation>No ve nada del caso</translation>
    </message>
    <message>
        <source>To whom {number} is closed</source>
        <translation>A quién está cerrada {number}</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>&amp;About GEN 63 Desktop</source>
        <translation>Acerca de &amp;GEN 63 Desktop</translation>
    </message>
    <message>
        <source>&amp;Create an office…</source>
        <translation>&amp;Crear una oficina…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>A&amp;rchivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;Open an office…</source>
        <translation>Abrir &amp;una oficina…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Salvage a damaged office…</source>
        <translation>Rescatar una oficina &amp;dañada…</translation>
    </message>
    <message>
        <source>Case management for a transit agency&apos;s civil rights office: complaints of bias, the review of customer comments, 90-day audits, training, and the quarterly report.</source>
        <translation>Gestión de casos para la oficina de derechos civiles de una agencia de transporte público: quejas por sesgo, revisión de comentarios de usuarios, auditorías de 90 días, capacitación e informe trimestral.</translation>
    </message>
    <message>
        <source>Choose the folder of an office that is on this computer.</source>
        <translation>Elija la carpeta de una oficina que está en esta computadora.</translation>
    </message>
    <message>
        <source>Create an office…</source>
        <translation>Crear una oficina…</translation>
    </message>
    <message>
        <source>For your own agency: an encrypted folder on this computer, opened with your passphrase.</source>
        <translation>Para su propia agencia: una carpeta cifrada en esta computadora, que se abre con su frase de contraseña.</translation>
    </message>
    <message>
        <source>GEN 63 Desktop</source>
        <translation>GEN 63 Desktop</translation>
    </message>
    <message>
        <source>Open a &amp;team&apos;s office…</source>
        <translation>Abrir la &amp;oficina de un equipo…</translation>
    </message>
    <message>
        <source>Open a team&apos;s office…</source>
        <translation>Abrir la oficina de un equipo…</translation>
    </message>
    <message>
        <source>Open an office</source>
        <translation>Abrir una oficina</translation>
    </message>
    <message>
        <source>Open an office…</source>
        <translation>Abrir una oficina…</translation>
    </message>
    <message>
        <source>Open the &amp;demonstration office</source>
        <translation>Abrir &amp;la oficina de demostración</translation>
    </message>
    <message>
        <source>Open the demonstration office</source>
        <translation>Abrir la oficina de demostración</translation>
    </message>
    <message>
        <source>Open {name}, {folder}</source>
        <translation>Abrir {name}, {folder}</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Abiertas antes</translation>
    </message>
    <message>
        <source>Opening the demonstration office</source>
        <translation>Abriendo la oficina de demostración</translation>
    </message>
    <message>
        <source>Sign in to an office that several people share on a server, by its address.</source>
        <translation>Inicie sesión, por su dirección, en una oficina que varias personas comparten en un servidor.</translation>
    </message>
    <message>
        <source>Two years of invented records, to look around and to try everything. Nothing in it is real.</source>
        <translation>Dos años de registros inventados, para explorar y probarlo todo. Nada en ella es real.</translation>
    </message>
</context>
<context>
    <name>WideHoldForm</name>
    <message>
        <source>Agency of a respondent</source>
        <translation>Agencia de una parte denunciada</translation>
    </message>
    <message>
        <source>All its words must stand in a case. Set a further hold for another way of writing the name.</source>
        <translation>Todas sus palabras deben estar en un caso. Fije otra retención para otra forma de escribir el nombre.</translation>
    </message>
    <message>
        <source>Alleged basis</source>
        <translation>Motivo alegado</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>Solicitada el</translation>
    </message>
    <message>
        <source>Choose the series.</source>
        <translation>Elija la serie.</translation>
    </message>
    <message>
        <source>Every case that meets conditions</source>
        <translation>Todos los casos que cumplen condiciones</translation>
    </message>
    <message>
        <source>Every case that names a person</source>
        <translation>Todos los casos que nombran a una persona</translation>
    </message>
    <message>
        <source>Everything of a record series</source>
        <translation>Todo lo de una serie de registros</translation>
    </message>
    <message>
        <source>It holds at once, what is there and what comes later, until it is released. A sealed case cannot be searched, and a case that says nothing of a condition cannot be told from one that meets it: such cases are held too.</source>
        <translation>Retiene de inmediato lo que hay y lo que llegue después, hasta que se levante. Un caso sellado no se puede buscar, y un caso que no dice nada de una condición no se distingue de uno que la cumple: esos casos también se retienen.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Looking for the cases</source>
        <translation>Buscando los casos</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Recibidas desde</translation>
    </message>
    <message>
        <source>Received to</source>
        <translation>Recibidas hasta</translation>
    </message>
    <message>
        <source>Record series</source>
        <translation>Serie de registros</translation>
    </message>
    <message>
        <source>Set a hold</source>
        <translation>Fijar una retención</translation>
    </message>
    <message>
        <source>Set the hold</source>
        <translation>Fijar la retención</translation>
    </message>
    <message>
        <source>Set this hold?</source>
        <translation>¿Fijar esta retención?</translation>
    </message>
    <message>
        <source>Setting the hold</source>
        <translation>Fijando la retención</translation>
    </message>
    <message>
        <source>The claim, request, audit or order.</source>
        <translation>La reclamación, solicitud, auditoría u orden.</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Lo que se retiene</translation>
    </message>
    <message>
        <source>Words in the case</source>
        <translation>Palabras en el caso</translation>
    </message>
    <message>
        <source>{n} case is held by it now.</source>
        <translation>Ahora retiene {n} caso.</translation>
    </message>
    <message>
        <source>{n} cases are held by it now.</source>
        <translation>Ahora retiene {n} casos.</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;About GEN 63 Desktop</source>
        <translation>Acerca de &amp;GEN 63 Desktop</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Hacer copia de seguridad ahora…</translation>
    </message>
    <message>
        <source>&amp;Close the office</source>
        <translation>&amp;Cerrar la oficina</translation>
    </message>
    <message>
        <source>&amp;Designees of the chief…</source>
        <translation>Personas designadas por &amp;la Dirección…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>A&amp;rchivo</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Adela&amp;nte</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Lista</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Bloquear ahora</translation>
    </message>
    <message>
        <source>&amp;People…</source>
        <translation>&amp;Personas…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Sections at the left</source>
        <translation>Secciones a la i&amp;zquierda</translation>
    </message>
    <message>
        <source>Acknowledgements, appeals, and what counts once</source>
        <translation>Acuses de recibo, apelaciones y lo que cuenta una sola vez</translation>
    </message>
    <message>
        <source>Appeals, and what counts &amp;once</source>
        <translation>Apelaciones &amp;y lo que cuenta una sola vez</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>C&amp;opias de seguridad…</translation>
    </message>
    <message>
        <source>Change my p&amp;assphrase…</source>
        <translation>Cambiar mi &amp;frase de contraseña…</translation>
    </message>
    <message>
        <source>Check the &amp;history…</source>
        <translation>Comp&amp;robar el historial…</translation>
    </message>
    <message>
        <source>Check the attach&amp;ments…</source>
        <translation>Comprobar los &amp;archivos adjuntos…</translation>
    </message>
    <message>
        <source>Find a &amp;command, case or person…</source>
        <translation>&amp;Buscar un comando, caso o persona…</translation>
    </message>
    <message>
        <source>Le&amp;tterhead and seal…</source>
        <translation>&amp;Membrete y sello…</translation>
    </message>
    <message>
        <source>Office &amp;settings…</source>
        <translation>Co&amp;nfiguración de la oficina…</translation>
    </message>
    <message>
        <source>Try a &amp;restore…</source>
        <translation>&amp;Ensayar una restauración…</translation>
    </message>
    <message>
        <source>What is &amp;protected, and what is not</source>
        <translation>&amp;Lo que está protegido y lo que no</translation>
    </message>
    <message>
        <source>What is &amp;taken out for others</source>
        <translation>Lo &amp;que se tacha para otras personas</translation>
    </message>
    <message>
        <source>What is protected, and what is not</source>
        <translation>Lo que está protegido y lo que no</translation>
    </message>
    <message>
        <source>What is taken out for others, and what is not</source>
        <translation>Lo que se tacha para otras personas y lo que no</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>It was registered on {day}. It stays in the register as withdrawn and counts no longer.</source>
        <translation>Se registró el {day}. Permanece en el registro como retirada y ya no cuenta.</translation>
    </message>
    <message>
        <source>The statement stays to be read, with this reason. An overdue audit stays on record.</source>
        <translation>La declaración se puede seguir leyendo, con esta razón. Una auditoría vencida sigue constando.</translation>
    </message>
    <message>
        <source>What was wrong with it</source>
        <translation>Lo que era incorrecto en ella</translation>
    </message>
    <message>
        <source>Why was it no violation?</source>
        <translation>¿Por qué no fue una infracción?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw the statement of {day}</source>
        <translation>Retirar la declaración del {day}</translation>
    </message>
    <message>
        <source>Withdraw {number}</source>
        <translation>Retirar {number}</translation>
    </message>
    <message>
        <source>Withdrawing the statement</source>
        <translation>Retirando la declaración</translation>
    </message>
    <message>
        <source>Withdrawing the violation</source>
        <translation>Retirando la infracción</translation>
    </message>
</context>
<context>
    <name>WithdrawalForm</name>
    <message>
        <source>Appeal withdrawn, {number}</source>
        <translation>Apelación retirada, {number}</translation>
    </message>
    <message>
        <source>For a referral that was recorded by mistake. The history keeps it.</source>
        <translation>Para una remisión que se registró por error. El historial la conserva.</translation>
    </message>
    <message>
        <source>For example: recorded in the wrong case, or twice.</source>
        <translation>Por ejemplo: registrado en el caso equivocado o dos veces.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Recording the withdrawal</source>
        <translation>Registrando el retiro</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take the referral back</source>
        <translation>Anular la remisión</translation>
    </message>
    <message>
        <source>Taking the referral back</source>
        <translation>Anulando la remisión</translation>
    </message>
    <message>
        <source>The item stays in the case with its file and its chain of custody, marked as withdrawn. No finding can rest on it.</source>
        <translation>El elemento permanece en el caso con su archivo y su cadena de custodia, marcado como retirado. Ninguna conclusión puede basarse en él.</translation>
    </message>
    <message>
        <source>Who withdrew it, and how?</source>
        <translation>¿Quién la retiró y cómo?</translation>
    </message>
    <message>
        <source>Why was it recorded in error?</source>
        <translation>¿Por qué se registró por error?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>Withdraw {number}</source>
        <translation>Retirar {number}</translation>
    </message>
    <message>
        <source>Withdrawing the evidence</source>
        <translation>Retirando la prueba</translation>
    </message>
</context>
<context>
    <name>WithoutFindingForm</name>
    <message>
        <source>Close the allegation</source>
        <translation>Cerrar la alegación</translation>
    </message>
    <message>
        <source>Close the allegation without a finding</source>
        <translation>Cerrar la alegación sin conclusión</translation>
    </message>
    <message>
        <source>Closing the allegation</source>
        <translation>Cerrando la alegación</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>1 day late</source>
        <translation>1 día de retraso</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>en {n} días</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} o {last}</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>hace {n} días</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>{n} días de retraso</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Becomes</source>
        <translation>Se convierte en</translation>
    </message>
    <message>
        <source>Choose what each of their words becomes. Their own word is kept beside ours in any case.</source>
        <translation>Elija en qué se convierte cada una de sus palabras. La palabra original se conserva en todo caso junto a la nuestra.</translation>
    </message>
    <message>
        <source>Leave the field empty, keep their word</source>
        <translation>Dejar el campo vacío y conservar su palabra</translation>
    </message>
    <message>
        <source>Nothing of ours</source>
        <translation>Ninguna de las nuestras</translation>
    </message>
    <message>
        <source>Refuse the row</source>
        <translation>Rechazar la fila</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Their word</source>
        <translation>Su palabra</translation>
    </message>
    <message>
        <source>Words of “{field}”</source>
        <translation>Palabras de “{field}”</translation>
    </message>
    <message>
        <source>Words without one of ours</source>
        <translation>Palabras sin una de las nuestras</translation>
    </message>
    <message>
        <source>“{word}” becomes</source>
        <translation>“{word}” se convierte en</translation>
    </message>
</context>
<context>
    <name>WorkListPage</name>
    <message>
        <source>&amp;Discard the draft…</source>
        <translation>&amp;Descartar el borrador…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Volver a leer</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Trabajo</translation>
    </message>
    <message>
        <source>90-day audits</source>
        <translation>Auditorías de 90 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Assigned since yesterday</source>
        <translation>Asignado desde ayer</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Choose a line.</source>
        <translation>Elija una línea.</translation>
    </message>
    <message>
        <source>Comment review</source>
        <translation>Revisión de comentarios</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>Fuentes de datos</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard this draft?</source>
        <translation>¿Descartar este borrador?</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Vencen esta semana</translation>
    </message>
    <message>
        <source>Finding of an audit</source>
        <translation>Hallazgo de una auditoría</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Looking at all sections…</source>
        <translation>Revisando todas las secciones…</translation>
    </message>
    <message>
        <source>Mine, later</source>
        <translation>Mío, más tarde</translation>
    </message>
    <message>
        <source>My due dates as a &amp;calendar…</source>
        <translation>&amp;Mis vencimientos como calendario…</translation>
    </message>
    <message>
        <source>My due dates.ics</source>
        <translation>Mis vencimientos.ics</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Mi trabajo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing in this group.</source>
        <translation>Nada en este grupo.</translation>
    </message>
    <message>
        <source>Nothing waits for you: no deadline this week, nothing new, no unfinished form, no open case of yours.</source>
        <translation>Nada le espera: ningún plazo esta semana, nada nuevo, ningún formulario sin terminar, ningún caso suyo abierto.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Sustained finding</source>
        <translation>Conclusión sostenida</translation>
    </message>
    <message>
        <source>The line is no unfinished form.</source>
        <translation>La línea no es un formulario sin terminar.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Unfinished form: {form}</source>
        <translation>Formulario sin terminar: {form}</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Infracciones</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Lo que le espera</translation>
    </message>
    <message>
        <source>What waits for you in all sections. Enter opens what the cursor is on.</source>
        <translation>Lo que le espera en todas las secciones. Entrar abre lo que señala el cursor.</translation>
    </message>
    <message>
        <source>What was typed in this form and not saved is lost.</source>
        <translation>Se pierde lo que se escribió en este formulario y no se guardó.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>kept {moment}</source>
        <translation>conservado el {moment}</translation>
    </message>
    <message>
        <source>{n} thing waits for you</source>
        <translation>{n} cosa le espera</translation>
    </message>
    <message>
        <source>{n} things wait for you</source>
        <translation>{n} cosas le esperan</translation>
    </message>
</context>
<context>
    <name>_Beside</name>
    <message>
        <source>Bases</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Changed because</source>
        <translation>Se cambió porque</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Details of the comment</source>
        <translation>Detalles del comentario</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>made; it is closed to you</source>
        <translation>creada; está cerrada para usted</translation>
    </message>
    <message>
        <source>{decision}, {moment}, replaced</source>
        <translation>{decision}, {moment}, sustituida</translation>
    </message>
    <message>
        <source>{decision}, {moment}, undone</source>
        <translation>{decision}, {moment}, deshecha</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>nobody counts yet</source>
        <translation>aún no cuenta nadie</translation>
    </message>
    <message>
        <source>{n} of {n}</source>
        <translation>{n} de {n}</translation>
    </message>
    <message>
        <source>{n} people missing</source>
        <translation>faltan {n} personas</translation>
    </message>
    <message>
        <source>{n} person missing</source>
        <translation>falta {n} persona</translation>
    </message>
</context>
<context>
    <name>_Courier</name>
    <message>
        <source>Cancelled. Everything is as it was before.</source>
        <translation>Se canceló. Todo está como antes.</translation>
    </message>
</context>
<context>
    <name>_DescribedForm</name>
    <message>
        <source>An office or a role. Name a person of the case by their role only.</source>
        <translation>Una oficina o una función. Nombre a una persona del caso solo por su función.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Obtained from</source>
        <translation>Obtenido de</translation>
    </message>
    <message>
        <source>Obtained on</source>
        <translation>Obtenido el</translation>
    </message>
    <message>
        <source>Obtained where</source>
        <translation>Obtenido dónde</translation>
    </message>
    <message>
        <source>So that somebody else finds it again: vehicle, camera, page, mark.</source>
        <translation>De modo que otra persona lo encuentre: vehículo, cámara, página, marca.</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
</context>
<context>
    <name>_Found</name>
    <message>
        <source>Nothing like it is known so far.</source>
        <translation>Hasta ahora no se conoce nada parecido.</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Quizá lo mismo</translation>
    </message>
</context>
<context>
    <name>_HandsForm</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>How did it go from one to the other?</source>
        <translation>¿Cómo pasó de uno a otro?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>¿Para qué?</translation>
    </message>
    <message>
        <source>Who had it?</source>
        <translation>¿Quién lo tenía?</translation>
    </message>
    <message>
        <source>Who has it from then on?</source>
        <translation>¿Quién lo tiene desde entonces?</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Field {n}: name</source>
        <translation>Campo {n}: nombre</translation>
    </message>
    <message>
        <source>Field {n}: why it is held</source>
        <translation>Campo {n}: por qué se tiene</translation>
    </message>
    <message>
        <source>Field, for example Age group</source>
        <translation>Campo, por ejemplo Grupo de edad</translation>
    </message>
    <message>
        <source>Remove field {n}</source>
        <translation>Quitar el campo {n}</translation>
    </message>
    <message>
        <source>Why it is held</source>
        <translation>Por qué se tiene</translation>
    </message>
</context>
<context>
    <name>_NameForm</name>
    <message>
        <source>Saving the view</source>
        <translation>Guardando la vista</translation>
    </message>
</context>
<context>
    <name>_QuestionCard</name>
    <message>
        <source>Answer to question {n}</source>
        <translation>Respuesta a la pregunta {n}</translation>
    </message>
    <message>
        <source>Check performed on (question {n})</source>
        <translation>Verificación realizada el (pregunta {n})</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Aún sin responder</translation>
    </message>
    <message>
        <source>Question {n}</source>
        <translation>Pregunta {n}</translation>
    </message>
    <message>
        <source>This answer is a finding of non-compliance. Say in the note what was found.</source>
        <translation>Esta respuesta es un hallazgo de incumplimiento. Diga en la nota qué se halló.</translation>
    </message>
    <message>
        <source>What was looked at and found (question {n})</source>
        <translation>Lo que se examinó y se halló (pregunta {n})</translation>
    </message>
</context>
<context>
    <name>_Receipt</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Imported {moment} by {name}</source>
        <translation>Importado el {moment} por {name}</translation>
    </message>
    <message>
        <source>Receipt: {file}</source>
        <translation>Recibo: {file}</translation>
    </message>
    <message>
        <source>Row {row}: {reasons}</source>
        <translation>Fila {row}: {reasons}</translation>
    </message>
</context>
</TS>
