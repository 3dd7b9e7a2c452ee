package org.meritrail.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meritrail.authoring.templates.Book;
import org.meritrail.authoring.templates.Page;
import org.meritrail.kernel.Texts;

/** What the appraisal workbook said when it was first written, sheet by sheet. Its analysts write Spanish. */
final class AppraisalWorkbook {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Book book = new Book(Texts.SPANISH);

    static Book book() {
        return new AppraisalWorkbook().filled();
    }

    private Book filled() {
        about();
        inputs();
        values();
        lines();
        parts();
        ratings();
        factors();
        payments();
        alerts();
        AppraisalExamples.add(book);
        return book;
    }

    private void about() {
        book.page("about", "Evaluación comercial 2026", "Qué es este libro, a quién afecta y desde cuándo está vigente.")
                .headings("Portada", "Valor")
                .row("nombre", "Alisio Instruments – evaluación trimestral y su efecto en la comisión")
                .row("responsable", "Desarrollo, Recursos Humanos")
                .row("quién participa (plan)", "Sales")
                .row("vigente desde", LocalDate.of(2026, 1, 1))
                .row("nota", "Lee la línea Commission del libro de comisiones. Los apartados remiten a la Guía de evaluación 2026.")
                .fixedFirst().finish();
    }

    private void inputs() {
        book.page("inputs", "Datos", "Palabras que llegan con los datos: de qué columna de qué conjunto se leen. Puntuaciones de 0 a 100.")
                .headings("Nombre", "Conjunto", "Origen", "Tipo", "Nota")
                .row("Satisfacción del cliente", "Participantes", "scores.customer_satisfaction", "puntuación",
                        "Ap. 2.1: encuesta a clientes del trimestre.")
                .row("Acierto del pronóstico", "Participantes", "scores.forecast_accuracy", "puntuación",
                        "Ap. 2.2: ventas previstas frente a reales.")
                .row("Orden de la cartera", "Participantes", "scores.pipeline_hygiene", "puntuación", "Ap. 2.3: oportunidades al día en el CRM.").finish();
    }

    private void values() {
        book.page("values", "Valores", "Valores sueltos de la evaluación. Los demás están en las tablas.")
                .headings("Nombre", "Valor", "Unidad", "Vigente desde", "Nota")
                .row("Sin calificar", "sin calificar", "texto", LocalDate.of(2026, 1, 1),
                        "Ap. 3.4: si falta una puntuación no hay calificación; nunca cuenta como cero.")
                .row("Peso de la satisfacción", SampleWorkbooks.percent("50"), "porcentaje", LocalDate.of(2026, 1, 1),
                        "Ap. 3.1: también en la evaluación del año, que lee este valor.")
                .row("Peso del pronóstico", SampleWorkbooks.percent("30"), "porcentaje", LocalDate.of(2026, 1, 1), "Ap. 3.1")
                .row("Peso de la cartera", SampleWorkbooks.percent("20"), "porcentaje", LocalDate.of(2026, 1, 1), "Ap. 3.1").finish();
    }

    private void lines() {
        book.page("lines", "Líneas", "Una fila por cada cifra. Su orden no importa: los nombres deciden qué se calcula antes.")
                .headings("Línea", "Operación", "Opción", "De", "Con", "Tabla", "Redondeo", "Si falta", "Solo cuando", "Si no",
                        "Columna resultado", "Por", "Sobre", "Cuáles", "Regla", "Lugar", "Se lee", "Nota")
                .noted("Ap. 3.1: media ponderada; los pesos están en la hoja Valores. Sin redondear.",
                        "Nota global", "promediar")
                .noted("Ap. 3.2 y 3.4: si falta una puntuación, sin calificar.",
                        "Calificación", "consultar", null, null, null, "Calificaciones", null, "Sin calificar")
                .noted("Ap. 4.1",
                        "Multiplicador", "consultar", null, null, null, "Multiplicadores")
                .noted("Ap. 4.2: la comisión del libro de comisiones por el multiplicador.",
                        "Comisión ajustada", "multiplicar", null, "Commission", "Multiplicador", null, CENT)
                .noted("Ap. 4.3: comisión ajustada menos comisión; puede ser negativo.",
                        "Ajuste por evaluación", "sumar")
                .noted("Ap. 3.4: para el aviso.",
                        "Falta calificación", "comprobar", "igual a", "Calificación", "Sin calificar").finish();
    }

    private void parts() {
        book.page("parts", "Partes", "De qué se componen las líneas con varias partes.")
                .headings("Línea", "Parte", "Suma o resta", "Peso")
                .row("Nota global", "Satisfacción del cliente", null, "Peso de la satisfacción")
                .row("Nota global", "Acierto del pronóstico", null, "Peso del pronóstico")
                .row("Nota global", "Orden de la cartera", null, "Peso de la cartera")
                .row("Ajuste por evaluación", "Comisión ajustada", "suma", null)
                .row("Ajuste por evaluación", "Commission", "resta", null).finish();
    }

    private Page table(String name, String hint) {
        return book.table(name, hint).setting("coincidencia", "ÚNICA")
                .setting("si ninguna fila", "detener").gap();
    }

    private void ratings() {
        table("Calificaciones", "Ap. 3.2: de la nota global a la calificación. Fuera de 0 a 100 no hay calificación.")
                .headings("Id", "Nota global", "Nota global", "Nota global", "Calificación", "Apartado")
                .headings("", "desde", "menos de", "hasta", "resultado", "nota")
                .headings("", "puntuación", "puntuación", "puntuación", "texto", "")
                .row("CA-1", 0L, 60L, "sin límite", "insuficiente", "Ap. 3.2 a")
                .row("CA-2", 60L, 70L, "sin límite", "en desarrollo", "Ap. 3.2 b")
                .row("CA-3", 70L, 85L, "sin límite", "cumple", "Ap. 3.2 c")
                .row("CA-4", 85L, "sin límite", 100L, "destaca", "Ap. 3.2 d: 100 incluido")
                .finish();
    }

    private void factors() {
        table("Multiplicadores", "Ap. 4.1: qué parte de la comisión se paga con cada calificación.")
                .headings("Id", "Calificación", "Multiplicador", "Apartado")
                .headings("", "igual a", "resultado", "nota")
                .headings("", "texto", "porcentaje", "")
                .row("MU-1", "insuficiente", SampleWorkbooks.percent("85"), "Ap. 4.1 a")
                .row("MU-2", "en desarrollo", SampleWorkbooks.percent("95"), "Ap. 4.1 b")
                .row("MU-3", "cumple", SampleWorkbooks.percent("100"), "Ap. 4.1 c")
                .row("MU-4", "destaca", SampleWorkbooks.percent("110"), "Ap. 4.1 d")
                .row("MU-5", "sin calificar", SampleWorkbooks.percent("100"), "Ap. 3.4: sin calificar no perjudica ni favorece")
                .finish();
    }

    private void payments() {
        book.page("payments", "Pagos", "Qué se paga y qué línea dice cuánto.")
                .headings("Componente", "Línea", "Código de nómina", "Nota")
                .row("Appraisal", "Ajuste por evaluación", "BONUS", "Ap. 4.3: junto con la comisión del trimestre.")
                .finish();
    }

    private void alerts() {
        book.page("alerts", "Avisos",
                        "Líneas que piden atención cuando dicen sí: una nota se muestra; retener suspende el pago hasta que alguien decida.")
                .headings("Línea", "Efecto", "Texto", "Nota")
                .row("Falta calificación", "nota", "Sin calificar: falta alguna puntuación del trimestre", "Ap. 3.4").finish();
    }
}
