package org.meritrail.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Delivery;
import org.meritrail.delivery.Receipt;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.web.HandingIn;
import org.meritrail.web.HandingIn.Answer;
import org.meritrail.web.api.DeliveryJson.ReasonJson;
import org.meritrail.web.api.DeliveryJson.RefusedJson;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Data handed in: what came, what was refused, and a way to hand in more. */
@RestController
final class DeliveriesApi {

    /**
     * @param run     null unless the delivery asks for a run and it was started; {@code notRun} says why it was not
     * @param warning null unless the content came before and does not count any more
     * @param warnings what the delivery does that its sender may not have meant: earlier files it replaces, headings that no policy reads
     */
    record HandedJson(DeliveryJson delivery, Integer run, ReasonJson notRun, ReasonJson warning, List<ReasonJson> warnings) {
    }

    private final Deliveries deliveries;
    private final Contents contents;
    private final HandingIn handing;

    DeliveriesApi(Deliveries deliveries, Contents contents, HandingIn handing) {
        this.deliveries = deliveries;
        this.contents = contents;
        this.handing = handing;
    }

    /** The newest first. @param knownOn leaves out what came later */
    @GetMapping("/api/deliveries")
    Paging.Page<DeliveryJson> all(@RequestParam(name = "known-on", required = false) Instant knownOn, @RequestParam(defaultValue = "0") int page,
                                  @RequestParam(defaultValue = "50") int size) {
        List<Delivery> known = deliveries.asKnownOn(knownOn == null ? Instant.MAX : knownOn);
        return Paging.of(page, size).of(known.stream().map(DeliveryJson::of).toList());
    }

    @GetMapping("/api/deliveries/refused")
    Paging.Page<RefusedJson> refused(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Texts texts) {
        return Paging.of(page, size).of(deliveries.refused().stream().map(each -> RefusedJson.of(each, texts)).toList());
    }

    @GetMapping("/api/deliveries/{number}")
    DeliveryJson one(@PathVariable int number) {
        return DeliveryJson.of(known(number));
    }

    @GetMapping("/api/deliveries/{number}/files/{name}")
    ResponseEntity<Resource> file(@PathVariable int number, @PathVariable String name) {
        Delivery.File file = known(number).files().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> Problems.unknown(Message.of("problem.delivered-file-unknown", String.valueOf(number), name)));
        ContentDisposition saved = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, saved.toString()).contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(contents.open(file.sha256())));
    }

    /** One file, or several that make a bundle, each as a part called {@code file}. */
    @PostMapping(path = "/api/deliveries", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> handIn(Actor me, @RequestParam List<MultipartFile> file, Texts texts) {
        if (file.isEmpty()) {
            throw Problems.badRequest(Message.of("problem.missing", "file"));
        }
        Answer answer = handing.handIn(me, file);
        return answer.receipt().fold(
                taken -> answer(HttpStatus.CREATED, taken.delivery(), answer, null, texts),
                before -> answer(HttpStatus.OK, before.delivery(), answer, before.warning().map(warning -> ReasonJson.of(warning, texts)).orElse(null), texts),
                refused -> refused(refused, texts));
    }

    private ResponseEntity<?> answer(HttpStatus status, Delivery delivery, Answer answer, ReasonJson warning, Texts texts) {
        Integer run = answer.run() == null ? null : answer.run().fold(started -> started.number(), reason -> null);
        ReasonJson notRun = answer.run() == null ? null : answer.run().fold(started -> null, reason -> ReasonJson.of(reason, texts));
        return ResponseEntity.status(status).body(new HandedJson(DeliveryJson.of(delivery), run, notRun, warning, ReasonJson.of(deliveries.warnings(delivery), texts)));
    }

    private static ResponseEntity<ProblemDetail> refused(Receipt.Refused refused, Texts texts) {
        ProblemDetail details = ProblemDetails.of(HttpStatus.UNPROCESSABLE_CONTENT, Message.of("problem.delivery-refused", refused.name()), texts);
        details.setProperty("reasons", ReasonJson.of(refused.reasons(), texts));
        return ProblemDetails.answer(details, HttpHeaders.EMPTY);
    }

    private Delivery known(int number) {
        return deliveries.delivery(number).orElseThrow(() -> Problems.unknown(Message.of("problem.delivery-unknown", String.valueOf(number))));
    }
}
