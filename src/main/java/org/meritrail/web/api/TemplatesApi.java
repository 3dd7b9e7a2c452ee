package org.meritrail.web.api;

import java.util.List;
import org.meritrail.authoring.templates.Template;
import org.meritrail.kernel.Texts;
import org.meritrail.web.TemplateWorkbooks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Workbooks to begin a plan with. */
@RestController
final class TemplatesApi {

    /** @param purpose in a sentence */
    record TemplateJson(String area, String purpose) {

        private static TemplateJson of(Template template, Texts texts) {
            return new TemplateJson(template.area(), template.purpose(texts));
        }
    }

    @GetMapping("/api/templates")
    List<TemplateJson> templates(Texts texts) {
        return TemplateWorkbooks.all().stream().map(template -> TemplateJson.of(template, texts)).toList();
    }

    /** In the reader's language. @param currency of all amounts, such as EUR */
    @GetMapping("/api/templates/{area}")
    ResponseEntity<byte[]> template(@PathVariable String area, @RequestParam(defaultValue = "EUR") String currency, Texts texts) {
        return Problems.found(TemplateWorkbooks.of(area, currency, texts)).answer();
    }
}
