package org.meritrail.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.meritrail.batch.Run;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Delivery;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.web.HandingIn;
import org.meritrail.web.HandingIn.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was delivered, what was refused, and a form to hand in more. */
@Controller
class DeliveryPages {

    /** Later than anything that was recorded, and still a time to every database. */
    static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Deliveries deliveries;
    private final Contents contents;
    private final HandingIn handing;

    DeliveryPages(Deliveries deliveries, Contents contents, HandingIn handing) {
        this.deliveries = deliveries;
        this.contents = contents;
        this.handing = handing;
    }

    @GetMapping("/deliveries")
    String list(Model model) {
        model.addAttribute("deliveries", deliveries.asKnownOn(FOREVER));
        model.addAttribute("refused", deliveries.refused());
        return "deliveries";
    }

    @GetMapping("/deliveries/{number}")
    String one(@PathVariable int number, Model model) {
        Delivery delivery = deliveries.delivery(number).orElseThrow(Nothing::new);
        model.addAttribute("delivery", delivery);
        model.addAttribute("erased", delivery.files().stream().map(Delivery.File::sha256).distinct().flatMap(sha256 -> contents.erased(sha256).stream())
                .collect(Collectors.toMap(Contents.Erased::sha256, erased -> erased)));
        model.addAttribute("warnings", deliveries.warnings(delivery));
        model.addAttribute("inForce", deliveries.filesAfter(number).size());
        return "delivery";
    }

    @PostMapping("/deliveries")
    String take(Actor me, @RequestParam List<MultipartFile> file, RedirectAttributes next) {
        Answering answering = new Answering(next);
        if (file.stream().allMatch(MultipartFile::isEmpty)) {
            return answering.refused("/deliveries", Message.of("refused.no-file"));
        }
        Answer answer = handing.handIn(me, file);
        return answer.receipt().fold(
                taken -> answer(taken.delivery(), Message.of("page.delivery.taken"), answer.run(), answering),
                before -> answer(before.delivery(), before.warning().orElse(Message.of("page.delivery.before")), answer.run(), answering),
                refused -> answering.refused("/deliveries", Message.of("page.delivery.refused", refused.name()), refused.reasons()));
    }

    /** @param run null unless the files asked for one */
    private static String answer(Delivery delivery, Message what, Decision<Run> run, Answering answering) {
        String address = "/deliveries/" + delivery.number();
        return run == null ? answering.done(address, what) : run.fold(
                started -> answering.done("/runs/" + started.number(), Message.of("page.delivery.run")),
                reason -> answering.doneInPart(address, Message.of("page.delivery.no-run", what, reason)));
    }
}
