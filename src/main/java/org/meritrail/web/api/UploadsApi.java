package org.meritrail.web.api;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.Upload;
import org.meritrail.plan.Uploads;
import org.meritrail.plan.Validated;
import org.meritrail.policy.findings.Finding;
import org.meritrail.web.MarkedWorkbooks;
import org.meritrail.web.SentFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Policies that are sent in: to become a draft, or to be looked at only. */
@RestController
final class UploadsApi {

    private final Uploads uploads;
    private final MarkedWorkbooks marked;
    private final Workspace workspace;

    UploadsApi(Uploads uploads, MarkedWorkbooks marked, Workspace workspace) {
        this.uploads = uploads;
        this.marked = marked;
        this.workspace = workspace;
    }

    /** @param policy fingerprint of what it means; null if it cannot be read */
    record Validation(List<FindingJson> findings, String policy) {
    }

    /** @param base number of the version whose other files stay; without it, what is sent is the whole policy */
    @PostMapping(path = "/api/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<VersionJson> draft(Actor me, @RequestParam(required = false) List<MultipartFile> files,
                                      @RequestParam(required = false) MultipartFile zip, @RequestParam(required = false) Integer base) {
        return with(files, zip, sent -> taken(uploads.draft(me, sent, Optional.ofNullable(base)))).fold(
                drafted -> ResponseEntity.created(URI.create("/api/versions/" + drafted.draft().number())).body(VersionJson.of(drafted.draft())),
                unchanged -> ResponseEntity.ok(VersionJson.of(unchanged.version())),
                mistaken -> {
                    throw mistaken(mistaken.findings());
                });
    }

    /** Keeps nothing. */
    @PostMapping(path = "/api/validate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Validation validate(@RequestParam(required = false) List<MultipartFile> files, @RequestParam(required = false) MultipartFile zip,
                        @RequestParam(required = false) Integer base, Texts texts) {
        Validated validated = with(files, zip, sent -> taken(uploads.validate(sent, Optional.ofNullable(base))));
        return new Validation(FindingJson.all(validated.findings(), texts), validated.policy().map(Fingerprint::hex).orElse(null));
    }

    /** The workbooks that were sent with what is found in them marked: one as it is, several packed. Keeps nothing. */
    @PostMapping(path = "/api/validate/annotated", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> annotated(@RequestParam(required = false) List<MultipartFile> files, @RequestParam(required = false) MultipartFile zip,
                                     @RequestParam(required = false) Integer base, Texts texts) {
        return with(files, zip, sent -> taken(taken(uploads.examine(sent, Optional.ofNullable(base),
                (folder, validated) -> marked.findings(folder, validated.findings(), texts))))).answer();
    }

    private static <T> T taken(Decision<T> decision) {
        return decision.fold(value -> value, reason -> {
            throw reason.key().equals("refused.version.unknown") ? Problems.unknown(reason) : Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, reason);
        });
    }

    private static Problem mistaken(List<Finding> findings) {
        return Problems.mistaken(Message.of("problem.policy-mistaken", findings.size()), findings);
    }

    /** Files are kept under numbers meanwhile: their names are the sender's. */
    private <T> T with(List<MultipartFile> files, MultipartFile zip, Function<List<Upload>, T> work) {
        List<MultipartFile> parts = new ArrayList<>(files == null ? List.of() : files);
        return workspace.within(folder -> {
            List<Upload> sent = new ArrayList<>();
            for (MultipartFile part : parts) {
                sent.add(saved(part, Optional.ofNullable(part.getOriginalFilename()).orElse(""), folder.resolve(String.valueOf(sent.size()))));
            }
            if (zip != null) {
                sent.add(saved(zip, "policy.zip", folder.resolve("zip")));
            }
            return work.apply(sent);
        });
    }

    private static Upload saved(MultipartFile part, String name, Path file) {
        return new Upload(name, new SentFile(part).storedAt(file));
    }
}
