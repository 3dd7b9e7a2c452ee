package org.meritrail.web.pages;

import java.util.HashMap;
import java.util.Map;
import org.meritrail.explanation.Explanation;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** An explanation by itself, for programs that ask for HTML; the page of a payout shows the same steps, with ways to other pages. */
@Component
public final class ExplanationPage {

    private static final int NO_DELIVERY = 0;

    private final ITemplateEngine templates;

    ExplanationPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param version of the policy that it follows from */
    public String of(Explanation explanation, PlanVersion version, Texts texts) {
        ShowingSteps showing = new ShowingSteps(texts, version.number(), NO_DELIVERY, false);
        Map<String, Object> shown = new HashMap<>(Map.of("t", texts, "w", new Written(texts), "explanation", explanation, "version", ShownVersion.of(version)));
        shown.put("components", showing.all(explanation.components()));
        shown.put("told", showing.told(explanation));
        shown.put("alerts", showing.all(explanation.alerts()));
        return templates.process("explanation", new Context(texts.locale(), shown));
    }
}
