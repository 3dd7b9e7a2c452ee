package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.web.Download;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goes on to a page that says what came of a form, so that loading it again does nothing twice. */
final class Answering {

    private final RedirectAttributes next;

    Answering(RedirectAttributes next) {
        this.next = next;
    }

    /** @param done a key of the bundles that says what was done */
    String decided(Decision<?> decision, String address, String done) {
        return decision.fold(granted -> done(address, Message.of(done)), reason -> refused(address, reason));
    }

    String done(String address, Message what) {
        next.addFlashAttribute("done", what);
        return "redirect:" + address;
    }

    /** @param what says what was done and what was not */
    String doneInPart(String address, Message what) {
        next.addFlashAttribute("doneInPart", what);
        return "redirect:" + address;
    }

    String refused(String address, Message reason) {
        next.addFlashAttribute("refusal", reason);
        return "redirect:" + address;
    }

    /** @param reasons shown one by one */
    String refused(String address, Message what, List<Message> reasons) {
        next.addFlashAttribute("reasons", reasons);
        return refused(address, what);
    }

    /** The file to be saved; where there is none, a page that says why. */
    Object sent(Decision<Download> file, String otherwise) {
        return file.<Object>fold(Download::answer, reason -> refused(otherwise, reason));
    }
}
