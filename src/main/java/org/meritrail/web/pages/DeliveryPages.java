package org.meritrail.web.pages;

import java.time.Instant;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Receipt;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
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
    private final Workspace workspace;

    DeliveryPages(Deliveries deliveries, Workspace workspace) {
        this.deliveries = deliveries;
        this.workspace = workspace;
    }

    @GetMapping("/deliveries")
    String list(Model model) {
        model.addAttribute("deliveries", deliveries.asKnownOn(FOREVER));
        model.addAttribute("refused", deliveries.refused());
        return "deliveries";
    }

    @GetMapping("/deliveries/{number}")
    String one(@PathVariable int number, Model model) {
        model.addAttribute("delivery", deliveries.delivery(number).orElseThrow(Nothing::new));
        model.addAttribute("inForce", deliveries.filesAfter(number).size());
        return "delivery";
    }

    @PostMapping("/deliveries")
    String take(Actor me, @RequestParam MultipartFile file, RedirectAttributes next) {
        if (file.isEmpty()) {
            return new Answering(next).refused("/deliveries", Message.of("refused.no-file"));
        }
        return answer(received(me, file), new Answering(next));
    }

    private Receipt received(Actor me, MultipartFile file) {
        return Handed.in(workspace, file, (path, name) -> deliveries.take(me, path, name));
    }

    private static String answer(Receipt receipt, Answering answering) {
        return receipt.fold(
                taken -> answering.done("/deliveries/" + taken.delivery().number(), Message.of("page.delivery.taken")),
                before -> answering.done("/deliveries/" + before.delivery().number(), Message.of("page.delivery.before")),
                refused -> answering.refused("/deliveries", Message.of("page.delivery.refused", refused.name(), refused.reasons())));
    }
}
