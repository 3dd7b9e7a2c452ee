package org.meritrail.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.content.Contents;
import org.meritrail.content.Packed;
import org.meritrail.kernel.Fingerprint;

/** Tells the fingerprint of what is put, and keeps nothing. */
final class OnlyHashing implements Contents {

    @Override
    public Fingerprint put(byte[] bytes) {
        return Fingerprint.of(bytes);
    }

    @Override
    public Fingerprint put(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Fingerprint.of(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Packed pack(byte[] bytes) {
        return new Packed(Fingerprint.of(bytes), bytes.length, new byte[0]);
    }

    @Override
    public List<Fingerprint> putAll(List<Packed> several) {
        return several.stream().map(Packed::sha256).toList();
    }

    @Override
    public Inspected inspect() {
        return new Inspected(Set.of(), new TreeSet<>(), Map.of());
    }

    @Override
    public InputStream open(Fingerprint sha256) {
        throw new NoSuchContent(sha256);
    }

    @Override
    public byte[] bytes(Fingerprint sha256) {
        throw new NoSuchContent(sha256);
    }

    @Override
    public void erase(Fingerprint sha256, long entry) {
        throw new NoSuchContent(sha256);
    }

    @Override
    public Optional<Erased> erased(Fingerprint sha256) {
        return Optional.empty();
    }
}
