package org.meritrail.web;

import java.util.Currency;
import java.util.List;
import org.meritrail.authoring.templates.Template;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Texts;

/** Workbooks to begin a plan with, for whoever asks. */
public final class TemplateWorkbooks {

    private TemplateWorkbooks() {
    }

    /** In the order in which people are shown them. */
    public static List<Template> all() {
        return Template.AREAS.stream().map(area -> Template.of(area).orElseThrow()).toList();
    }

    /** @param currency an ISO 4217 code @param texts the language of the workbook */
    public static Decision<Download> of(String area, String currency, Texts texts) {
        if (!Currencies.isCode(currency)) {
            return Decision.refused("refused.template.currency", currency);
        }
        return Template.of(area).map(template -> Decision.granted(new Download(area + ".xlsx", template.workbook(texts, Currency.getInstance(currency)))))
                .orElseGet(() -> Decision.refused("refused.template.unknown", area, Template.AREAS));
    }
}
