package org.meritrail.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.content.Unpacked;
import org.meritrail.content.Unzipping;
import org.meritrail.content.Unzipping.Limits;
import org.meritrail.delivery.Parcel.Item;
import org.meritrail.delivery.Receipt.RunWish;
import org.meritrail.intake.Looks;
import org.meritrail.intake.Recognising;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;

/** Lays out what was handed in. It is copied first, so that nothing it is judged by can change any more. */
final class Opening {

    private final String name;
    private final Path folder;
    private final Set<String> declared;

    private Opening(String name, Path folder, Set<String> declared) {
        this.name = name;
        this.folder = folder;
        this.declared = declared;
    }

    /**
     * @param into     an empty folder of its own
     * @param declared the names of data sets that policies declare
     */
    static Parcel open(Path dropped, String name, Path into, Set<String> declared) {
        try {
            return new Opening(name, Files.createDirectory(into.resolve("files")), declared).open(dropped, into.resolve("dropped"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Parcel open(Path dropped, Path copy) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(dropped, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isDirectory() && !attributes.isRegularFile()) {
            // Links lead anywhere, and what waits at a pipe would be waited for.
            return refused(Fingerprint.of(name), List.of(Message.of("delivery.link", name)));
        }
        if (attributes.isDirectory()) {
            return new FolderCopy(dropped, folder).copy().fold(this::bundle, refused -> refused(Fingerprint.of(name), refused.reasons()));
        }
        if (attributes.size() > Limits.USUAL.fileBytes()) {
            return refused(of(dropped), List.of(Message.of("delivery.too-large", name, String.valueOf(Limits.USUAL.fileBytes() >> 20))));
        }
        Files.copy(dropped, copy);
        if (Recognising.isBundle(copy)) {
            return Unzipping.unzip(copy, folder).fold(this::bundle, refused -> refused(of(copy), refused.reasons()));
        }
        Item item = item(DeliveredName.clean(name), Files.move(copy, folder.resolve(DeliveredName.clean(name))));
        return parcel(item.sha256(), false, List.of(item));
    }

    private Parcel bundle(Unpacked.Whole unpacked) {
        List<String> files = unpacked.files().stream().filter(file -> !DeliveredName.isPassedOver(DeliveredName.shown(file))).toList();
        String top = commonFolder(files);
        List<Message> deeper = files.stream().map(file -> file.substring(top.length())).filter(file -> file.contains("/"))
                .map(file -> Message.of("delivery.folders", file)).toList();
        if (files.isEmpty() || !deeper.isEmpty()) {
            return refused(Fingerprint.of(name), files.isEmpty() ? List.of(Message.of("delivery.empty", name)) : deeper);
        }
        List<Item> items = files.stream().map(file -> item(file.substring(top.length()), folder.resolve(file))).toList();
        // A bundle of one file is that file: putting it into a ZIP makes no other content of it.
        return parcel(items.size() == 1 ? items.get(0).sha256() : of(items), true, items);
    }

    /** The folder all files lie in, with its slash; empty if there is none. */
    private static String commonFolder(List<String> files) {
        String first = files.isEmpty() ? "" : files.get(0).substring(0, files.get(0).indexOf('/') + 1);
        return files.stream().allMatch(file -> file.startsWith(first)) ? first : "";
    }

    private Parcel parcel(Fingerprint sha256, boolean bundle, List<Item> items) {
        List<Message> reasons = new ArrayList<>();
        RunWish wish = null;
        for (Item item : items) {
            if (item.looks() instanceof Looks.RunOrder) {
                wish = new RunYaml(item.name(), reasons).read(item.path()).orElse(null);
            }
        }
        return new Parcel(name, sha256, bundle, items, wish, reasons);
    }

    private Parcel refused(Fingerprint sha256, List<Message> reasons) {
        return new Parcel(name, sha256, true, List.of(), null, reasons);
    }

    private Item item(String name, Path path) {
        return new Item(name, path, of(path), Recognising.look(path, name, declared));
    }

    /** The same however the bundle was put together: packed or not, in whatever order and at whatever time. */
    private static Fingerprint of(List<Item> items) {
        return Fingerprint.of(items.stream().map(item -> item.sha256().hex() + " " + item.name() + "\n").sorted().collect(Collectors.joining()));
    }

    private static Fingerprint of(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Fingerprint.of(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
