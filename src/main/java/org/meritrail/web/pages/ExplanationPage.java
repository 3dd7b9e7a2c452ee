package org.meritrail.web.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.meritrail.explanation.Explanation;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * An explanation by itself, for programs that ask for HTML; the page of a payout shows the same steps, with ways to other pages. It brings its style along, so that it looks the same
 * wherever it is saved or sent to.
 */
@Component
public final class ExplanationPage {

    private static final int NO_DELIVERY = 0;

    private final ITemplateEngine templates;
    private final String style;

    ExplanationPage(ITemplateEngine templates, @Value("classpath:/static/css/meritrail.css") Resource style) throws IOException {
        this.templates = templates;
        this.style = style.getContentAsString(StandardCharsets.UTF_8);
    }

    /** @param version of the policy that it follows from */
    public String of(Explanation explanation, PlanVersion version, Texts texts) {
        ShowingSteps showing = new ShowingSteps(texts, version.number(), NO_DELIVERY, false);
        Map<String, Object> shown = new HashMap<>(Map.of("t", texts, "w", new Written(texts), "explanation", explanation, "version", ShownVersion.of(version), "style", style));
        shown.put("components", showing.all(explanation.components()));
        shown.put("told", showing.told(explanation));
        shown.put("alerts", showing.all(explanation.alerts()));
        return templates.process("explanation", new Context(texts.locale(), shown));
    }
}
