package org.meritrail.web.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.meritrail.content.EntryName;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersions;
import org.meritrail.plan.Upload;
import org.meritrail.plan.Uploads;
import org.meritrail.plan.Validated;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;
import org.meritrail.web.Download;
import org.meritrail.web.MarkedWorkbooks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looks at what is handed in and keeps nothing of it: says what is found, or gives it back with that marked. */
@Controller
class CheckPages {

    private final PlanVersions versions;
    private final Uploads uploads;
    private final MarkedWorkbooks marked;
    private final Workspace workspace;

    CheckPages(PlanVersions versions, Uploads uploads, MarkedWorkbooks marked, Workspace workspace) {
        this.versions = versions;
        this.uploads = uploads;
        this.marked = marked;
        this.workspace = workspace;
    }

    /** @param base number of the version whose other files stay; empty if a whole policy is handed in */
    @PostMapping("/versions/check")
    String check(@RequestParam MultipartFile file, @RequestParam Optional<Integer> base, Model model, RedirectAttributes next) {
        return examined(file, base, (folder, validated) -> validated).fold(validated -> {
            show(validated.findings(), model);
            model.addAttribute("checked", EntryName.shown(file.getOriginalFilename()));
            // what was sent is gone, so that it cannot be shown again in another language
            model.addAttribute("here", "/versions?lang=");
            return "check";
        }, reason -> new Answering(next).refused("/versions", reason));
    }

    private void show(List<Finding> findings, Model model) {
        model.addAttribute("findings", findings);
        model.addAttribute("gravest", findings.stream().map(finding -> finding.code().severity()).min(Severity::compareTo).map(Severity::key).orElse("none"));
        model.addAttribute("versions", versions.all().stream().map(ShownVersion::of).toList());
    }

    @PostMapping("/versions/check/annotated")
    Object annotated(@RequestParam MultipartFile file, @RequestParam Optional<Integer> base, Texts texts, RedirectAttributes next) {
        Decision<Decision<Download>> copy = examined(file, base, (folder, validated) -> marked.findings(folder, validated.findings(), texts));
        return new Answering(next).sent(copy.fold(made -> made, Decision.Refused::new), "/versions");
    }

    private <T> Decision<T> examined(MultipartFile file, Optional<Integer> base, BiFunction<Path, Validated, T> work) {
        return file.isEmpty() ? new Decision.Refused<>(Message.of("refused.no-file"))
                : Handed.in(workspace, file, (path, name) -> uploads.examine(List.of(new Upload(name, path)), base, work));
    }
}
