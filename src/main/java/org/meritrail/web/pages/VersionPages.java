package org.meritrail.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.plan.Effective;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.findings.Finding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the policy, and what is decided about them. */
@Controller
class VersionPages {

    private final PlanVersions versions;

    VersionPages(PlanVersions versions) {
        this.versions = versions;
    }

    @GetMapping("/versions/{number}")
    String one(@PathVariable int number, Model model) {
        PlanVersion version = versions.version(number).orElseThrow(Nothing::new);
        List<Finding> findings = version instanceof PlanVersion.Retired ? List.of() : versions.findings(version);
        model.addAttribute("version", ShownVersion.of(version));
        model.addAttribute("proposed", versions.proposed(version));
        model.addAttribute("before", versions.before(version).map(PlanVersion::number).orElse(null));
        model.addAttribute("found", ShownFinding.all(findings, versions.signatures(number)));
        model.addAttribute("copies", Marked.of(findings, path -> Place.copy(number, "annotated", path)));
        return "version";
    }

    @PostMapping("/versions/{number}/submit")
    String submit(Actor me, @PathVariable int number, @RequestParam String from, @RequestParam(defaultValue = "") String to,
                  @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        Decision<PlanVersion.Submitted> decision = days(from, to).fold(
                days -> versions.submit(me, number, days, note), Decision.Refused::new);
        return new Answering(next).decided(decision, "/versions/" + number, "page.version.submitted");
    }

    private static Decision<Effective> days(String from, String to) {
        return Typed.day(from).fold(
                first -> to.isBlank() ? Decision.granted(new Effective(first, null))
                        : Typed.day(to).fold(last -> Decision.granted(new Effective(first, last)), Decision.Refused::new),
                Decision.Refused::new);
    }

    @PostMapping("/versions/{number}/approve")
    String approve(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(versions.approve(me, number, note), "/versions/" + number, "page.version.approved");
    }

    @PostMapping("/versions/{number}/signatures")
    String sign(Actor me, @PathVariable int number, @RequestParam MultiValueMap<String, String> form, RedirectAttributes next) {
        // As a list, one finding with a comma in its place would be two.
        SortedSet<String> findings = new TreeSet<>(form.getOrDefault("findings", List.of()));
        String note = Optional.ofNullable(form.getFirst("note")).orElse("");
        return new Answering(next).decided(versions.sign(me, number, findings, note), "/versions/" + number, "page.version.signed");
    }

    @PostMapping("/versions/{number}/retire")
    String retire(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(versions.retire(me, number, note), "/versions/" + number, "page.version.retired");
    }
}
