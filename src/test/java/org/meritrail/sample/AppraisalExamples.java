package org.meritrail.sample;

import java.math.BigDecimal;
import org.meritrail.authoring.templates.Book;
import org.meritrail.authoring.templates.Page;

import static org.meritrail.sample.SampleWorkbooks.percent;

/** Casos calculados a mano: cada calificación y cada multiplicador, con y sin efecto en una comisión de 7.600. */
final class AppraisalExamples {

    private final Cases cases;

    private AppraisalExamples(Cases cases) {
        this.cases = cases;
    }

    static void add(Book book) {
        Page page = book.page("examples", "Ejemplos",
                        "Casos calculados a mano: qué se da y qué debe resultar. Con estas ventas la comisión es de 7.600 en cada caso que no diga otra cosa.")
                .headings("Caso", "Registro", "Nombre", "Dado o esperado", "Valor");
        AppraisalExamples examples = new AppraisalExamples(new Cases(page, "dado", "esperado"));
        examples.rated();
        examples.notRated();
        examples.cases.finish();
    }

    private Cases in(String name, int sold) {
        return cases.of(name).given("Role", "Account Executive").given("Region", "Iberia").given("Quota", 200000).given("D-1", "Amount", sold);
    }

    private Cases in(String name, long satisfaction, long forecast, long pipeline) {
        return in(name, 180000).given("Satisfacción del cliente", satisfaction).given("Acierto del pronóstico", forecast)
                .given("Orden de la cartera", pipeline);
    }

    private void rated() {
        in("Exactamente 85: destaca, un 10 % más", 90, 80, 80)
                .expected("Nota global", 85L).expected("Calificaciones!CA-4", "destaca").expected("Multiplicadores!MU-4", percent("110"))
                .expected("Comisión ajustada", 8360).expected("Ajuste por evaluación", 760);
        in("La nota más alta: 100 también cuenta", 100, 100, 100)
                .expected("Nota global", 100L).expected("Calificación", "destaca").expected("Ajuste por evaluación", 760);
        in("Algo menos de 85: cumple, ni más ni menos", 84, 86, 85)
                .expected("Nota global", new BigDecimal("84.8")).expected("Calificaciones!CA-4", "no").expected("Calificaciones!CA-3", "cumple")
                .expected("Multiplicadores!MU-3", percent("100")).expected("Ajuste por evaluación", 0);
        in("Exactamente 70: cumple", 70, 70, 70)
                .expected("Nota global", 70L).expected("Calificaciones!CA-3", "cumple").expected("Ajuste por evaluación", 0);
        in("69: todavía en desarrollo", 69, 69, 69)
                .expected("Nota global", 69L).expected("Calificaciones!CA-3", "no").expected("Calificaciones!CA-2", "en desarrollo")
                .expected("Ajuste por evaluación", -380);
        in("Exactamente 60: en desarrollo, un 5 % menos", 60, 60, 60)
                .expected("Calificaciones!CA-2", "en desarrollo").expected("Multiplicadores!MU-2", percent("95"))
                .expected("Comisión ajustada", 7220).expected("Ajuste por evaluación", -380);
        in("Menos de 60: insuficiente, un 15 % menos", 55, 65, 60)
                .expected("Nota global", 59L).expected("Calificaciones!CA-2", "no").expected("Calificaciones!CA-1", "insuficiente")
                .expected("Multiplicadores!MU-1", percent("85"))
                .expected("Comisión ajustada", 6460).expected("Ajuste por evaluación", -1140)
                .expected("Falta calificación", "no");
    }

    private void notRated() {
        in("Falta una puntuación: sin calificar, no cero", 180000)
                .given("Satisfacción del cliente", 90L).given("Acierto del pronóstico", 80L)
                .expected("Nota global", "ausente").expected("Calificación", "sin calificar").expected("Falta calificación", "sí")
                .expected("Multiplicadores!MU-5", percent("100")).expected("Ajuste por evaluación", 0);
        in("Sin comisión no hay nada que ajustar", 90000)
                .given("Satisfacción del cliente", 90L).given("Acierto del pronóstico", 90L).given("Orden de la cartera", 90L)
                .expected("Commission", "nada que pagar").expected("Comisión ajustada", "nada que pagar").expected("Ajuste por evaluación", 0);
    }
}
