package org.meritrail.web.pages;

import java.util.List;
import java.util.SortedMap;
import java.util.Optional;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.web.VersionMeanings;
import org.meritrail.web.VersionMeanings.Compared;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a version differs from another by meaning, and what of it its examples do not reach. */
@Controller
class MeaningPages {

    private final PlanVersions versions;
    private final VersionMeanings meanings;

    MeaningPages(PlanVersions versions, VersionMeanings meanings) {
        this.versions = versions;
        this.meanings = meanings;
    }

    /** @param with number of the version it is compared with; without it, that of before */
    @GetMapping("/versions/{number}/difference")
    String difference(@PathVariable int number, @RequestParam Optional<Integer> with, Texts texts, Model model, RedirectAttributes next) {
        return meanings.compare(existing(number), with).fold(compared -> {
            show(compared, texts, model);
            return "difference";
        }, reason -> new Answering(next).refused("/versions/" + number, reason));
    }

    private void show(Compared compared, Texts texts, Model model) {
        model.addAttribute("version", ShownVersion.of(compared.after()));
        model.addAttribute("before", ShownVersion.of(compared.before()));
        model.addAttribute("others", versions.all().stream().filter(other -> other.number() != compared.after().number()).map(ShownVersion::of).toList());
        model.addAttribute("parts", ShownDifferences.of(compared, texts));
        model.addAttribute("count", compared.differences().size());
    }

    @GetMapping("/versions/{number}/coverage")
    String coverage(@PathVariable int number, Texts texts, Model model, RedirectAttributes next) {
        PlanVersion version = existing(number);
        return meanings.coverage(version, texts).fold(report -> {
            model.addAttribute("version", ShownVersion.of(version));
            model.addAttribute("summary", report.summary(texts));
            model.addAttribute("parts", parts(version, report.notReached(texts)));
            return "coverage";
        }, reason -> new Answering(next).refused("/versions/" + number, reason));
    }

    /** @param copy the address of the workbook with proposed cases */
    public record Unreached(String workbook, List<String> what, String copy) {
    }

    private static List<Unreached> parts(PlanVersion version, SortedMap<String, List<String>> notReached) {
        return notReached.entrySet().stream().map(part -> new Unreached(part.getKey(), part.getValue(),
                Place.copy(version.number(), "proposals", "decision-tables/" + part.getKey()))).toList();
    }

    private PlanVersion existing(int number) {
        return versions.version(number).orElseThrow(Nothing::new);
    }
}
