package org.meritrail.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** The help sheet of the appraisal workbook. */
final class AppraisalLegend {

    static final int FIRST_LIST_ROW = 17;

    private AppraisalLegend() {
    }

    static void add(Book book) {
        Page page = book.page("legend", "Leyenda", "Para las personas; el sistema no lee esta hoja.")
                .headings("Tema", "Palabra", "Significado").widths(24, 36, 92);
        howTo(page);
        book.addLists(page, headings(), meanings());
        page.swatches().finish(1);
    }

    private static void howTo(Page page) {
        page.row("Colores", "azul oscuro", "Encabezados. Están bloqueados; el sistema reconoce las columnas por ellos.")
                .row("Colores", "azul claro", "Nombres que el sistema conoce, como los de los ajustes. Bloqueados.")
                .row("Colores", "amarillo", "Números y fechas: lo que más se edita.")
                .row("Colores", "blanco", "Nombres y palabras. Las columnas de lista cerrada tienen desplegable.")
                .row("Colores", "gris", "Notas: de qué apartado viene la fila. No cambian nada.")
                .row("Cómo editar", "números", "Escriba solo el número. Los porcentajes, con su signo: 7%. Sin símbolo de moneda ni fórmulas.")
                .row("Cómo editar", "filas nuevas", "Añádalas justo debajo de la última o insértelas entre otras; sin filas vacías.")
                .row("Cómo editar", "ninguna celda olvidada",
                        "En las tablas, si vale cualquier cosa escriba CUALQUIERA; si no hay límite, sin límite.")
                .row("Cómo editar", "varias palabras", "En una columna «uno de», sepárelas con punto y coma: Iberia; DACH.")
                .row("Cómo editar", "límites", "«desde» y «hasta» incluyen el límite; «menos de» y «más de», no.")
                .row("Cómo editar", "nombres",
                        "Cada nombre está una sola vez en todos los libros. Quien cambie uno, que lo cambie allí donde se lea.")
                .row("Cómo editar", "protección", "Los encabezados se protegen sin contraseña, solo contra descuidos: Revisar, Desproteger hoja.")
                .row("Cómo editar", "comprobación",
                        "Haga comprobar la carpeta tras cada cambio; cada error, y cada ejemplo que deje de cumplirse, se indica en su celda.");
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("operation", "Operación");
        headings.put("option", "Opción");
        headings.put("place", "Lugar del redondeo");
        headings.put("unit", "Unidad");
        headings.put("type", "Tipo de un dato");
        headings.put("sign", "Suma o resta");
        headings.put("effect", "Efecto de un aviso");
        headings.put("hit-policy", "Coincidencia");
        headings.put("if-no-row", "Si ninguna fila");
        headings.put("comparison", "Comparación en una tabla");
        return headings;
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("operation.collect", "Reúne los resultados de todos los registros de un conjunto: suma, media, recuento…");
        meanings.put("operation.look-up", "Toma una columna resultado de la única fila de una tabla que se cumple.");
        meanings.put("operation.tiers", "Paga una cantidad por los tramos de una tabla.");
        meanings.put("operation.convert", "Pasa dinero a la moneda de pago al tipo de cambio de una fecha.");
        meanings.put("operation.add", "Suma dos cifras, o las partes de la hoja Partes.");
        meanings.put("operation.multiply", "Multiplica dos cifras, o las partes de la hoja Partes.");
        meanings.put("operation.divide", "Divide una cifra entre otra.");
        meanings.put("operation.mean", "La media ponderada de las partes de la hoja Partes.");
        meanings.put("operation.limit", "Mantiene una cifra en al menos o como máximo otra.");
        meanings.put("operation.check", "Responde sí o no.");
        meanings.put("operation.by-rule", "Pregunta a la regla indicada, que lee las partes de la hoja Partes.");
        meanings.put("unit.pay-currency", "Dinero en la moneda en que cobra cada participante. También valen códigos como EUR.");
        meanings.put("effect.note", "El aviso se muestra junto al resultado.");
        meanings.put("effect.hold", "El pago se retiene hasta que alguien decida.");
        meanings.put("hit-policy.unique", "Solo puede cumplirse una fila; dos son un error.");
        meanings.put("hit-policy.first", "Cuenta la primera fila que se cumple.");
        meanings.put("if-no-row.stop", "Falta la cifra y el pago se retiene.");
        meanings.put("if-no-row.nothing-due", "No hay nada que pagar.");
        return meanings;
    }
}
