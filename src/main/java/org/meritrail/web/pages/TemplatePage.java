package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.authoring.templates.Template;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Texts;
import org.meritrail.web.TemplateWorkbooks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Workbooks to begin a plan with, in the reader's language. */
@Controller
class TemplatePage {

    /** @param purpose in a sentence */
    public record Offered(String area, String purpose) {

        private static Offered of(Template template, Texts texts) {
            return new Offered(template.area(), template.purpose(texts));
        }
    }

    @GetMapping("/templates")
    String list(Texts texts, Model model) {
        List<Offered> offered = TemplateWorkbooks.all().stream().map(template -> Offered.of(template, texts)).toList();
        model.addAttribute("templates", offered);
        model.addAttribute("currencies", Currencies.codes());
        model.addAttribute("area", "versions");
        return "templates";
    }

    @GetMapping("/templates/{area}")
    Object workbook(@PathVariable("area") String area, @RequestParam(defaultValue = "EUR") String currency, Texts texts, RedirectAttributes next) {
        return new Answering(next).sent(TemplateWorkbooks.of(area, currency, texts), "/templates");
    }
}
