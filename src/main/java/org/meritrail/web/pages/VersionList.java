package org.meritrail.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.plan.Drafting;
import org.meritrail.plan.FolderState;
import org.meritrail.plan.FolderWatch;
import org.meritrail.plan.PlanVersions;
import org.meritrail.plan.Upload;
import org.meritrail.plan.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All versions of the policy, what was last seen in the policy folder, and a form to hand in another. */
@Controller
class VersionList {

    private final PlanVersions versions;
    private final Uploads uploads;
    private final FolderWatch watch;
    private final Workspace workspace;

    VersionList(PlanVersions versions, Uploads uploads, FolderWatch watch, Workspace workspace) {
        this.versions = versions;
        this.uploads = uploads;
        this.watch = watch;
        this.workspace = workspace;
    }

    @GetMapping("/versions")
    String list(Model model) {
        FolderState state = watch.state();
        model.addAttribute("versions", versions.all().stream().map(ShownVersion::of).toList());
        model.addAttribute("folder", said(state));
        model.addAttribute("folderIsSound", state.fold(unseen -> true, missing -> false, sound -> true, mistaken -> false, troubled -> false));
        model.addAttribute("folderFindings", state.findings());
        model.addAttribute("folderCopies", Marked.of(state.findings(), Place::folderCopy));
        return "versions";
    }

    private static Message said(FolderState state) {
        return state.fold(
                unseen -> Message.of("page.folder.unseen", unseen.folder().toString()),
                FolderState.Missing::reason,
                sound -> Message.of("folder.sound", sound.folder().toString(), String.valueOf(sound.version())),
                mistaken -> Message.of("page.folder.mistaken", mistaken.folder().toString()),
                FolderState.Troubled::reason);
    }

    /** @param base number of the version whose other files stay; empty if a whole policy is handed in */
    @PostMapping("/versions")
    String upload(Actor me, @RequestParam MultipartFile file, @RequestParam Optional<Integer> base, Model model, HttpServletResponse response,
                  RedirectAttributes next) {
        Answering answering = new Answering(next);
        if (file.isEmpty()) {
            return answering.refused("/versions", Message.of("refused.no-file"));
        }
        Decision<Drafting> drafting = Handed.in(workspace, file, (path, name) -> uploads.draft(me, List.of(new Upload(name, path)), base));
        return drafting.fold(
                made -> made.fold(
                        drafted -> answering.done("/versions/" + drafted.draft().number(), Message.of("page.version.drafted")),
                        same -> answering.done("/versions/" + same.version().number(), Message.of("page.version.unchanged")),
                        mistaken -> mistaken(mistaken, model, response)),
                reason -> answering.refused("/versions", reason));
    }

    private String mistaken(Drafting.Mistaken mistaken, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("findings", mistaken.findings());
        return list(model);
    }
}
