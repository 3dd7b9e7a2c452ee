package org.meritrail.content.jdbc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.Inflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import org.meritrail.content.Contents;
import org.meritrail.content.Packed;
import org.meritrail.kernel.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Bytes as rows, deflated and in pieces, so that neither side ever holds a whole file in one value. */
public final class JdbcContents implements Contents {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public JdbcContents(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public Fingerprint put(byte[] bytes) {
        return put(Fingerprint.of(bytes), bytes.length, new ByteArrayInputStream(bytes));
    }

    @Override
    public Fingerprint put(Path file) {
        try (InputStream first = Files.newInputStream(file); InputStream again = Files.newInputStream(file)) {
            return put(Fingerprint.of(first), Files.size(file), again);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Packed pack(byte[] bytes) {
        try (InputStream deflated = new DeflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new Packed(Fingerprint.of(bytes), bytes.length, deflated.readAllBytes());
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    @Override
    public List<Fingerprint> putAll(List<Packed> several) {
        return transaction.execute(status -> several.stream()
                .map(packed -> putDeflated(packed.sha256(), packed.size(), new ByteArrayInputStream(packed.deflated()))).toList());
    }

    private Fingerprint put(Fingerprint sha256, long size, InputStream bytes) {
        return putDeflated(sha256, size, new DeflaterInputStream(bytes));
    }

    private Fingerprint putDeflated(Fingerprint sha256, long size, InputStream bytes) {
        transaction.executeWithoutResult(status -> {
            if (sql.sql("insert into content (sha256, size) values (?, ?) on conflict do nothing").params(sha256.hex(), size).update() > 0) {
                storePieces(sha256, bytes);
            }
        });
        return sha256;
    }

    private void storePieces(Fingerprint sha256, InputStream bytes) {
        try (InputStream deflated = bytes) {
            int number = 0;
            for (byte[] piece = deflated.readNBytes(PIECE); piece.length > 0; piece = deflated.readNBytes(PIECE)) {
                sql.sql("insert into content_piece (sha256, number, bytes) values (?, ?, ?)").params(sha256.hex(), number++, piece).update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream open(Fingerprint sha256) {
        if (sql.sql("select size from content where sha256 = ?").param(sha256.hex()).query(Long.class).optional().isEmpty()) {
            throw new NoSuchContent(sha256);
        }
        erased(sha256).ifPresent(erased -> {
            throw new ErasedContent(erased);
        });
        return new CheckedStream(new InflaterInputStream(new PiecesStream(number -> piece(sha256, number))), sha256);
    }

    private byte[] piece(Fingerprint sha256, int number) {
        return sql.sql("select bytes from content_piece where sha256 = ? and number = ?").params(sha256.hex(), number).query(byte[].class).optional()
                .orElse(new byte[0]);
    }

    @Override
    public Inspected inspect() {
        Set<Fingerprint> whole = new HashSet<>();
        SortedSet<String> damaged = new TreeSet<>();
        List<Kept> all = sql.sql("select c.sha256, c.size, (select count(*) from content_piece p where p.sha256 = c.sha256) as pieces from content c")
                .query((row, at) -> new Kept(new Fingerprint(row.getString("sha256")), row.getLong("size"), row.getInt("pieces"))).list();
        Map<Fingerprint, Long> erased = new HashMap<>();
        sql.sql("select sha256, entry from content_erased").query((row, at) -> erased.put(new Fingerprint(row.getString("sha256")), row.getLong("entry"))).list();
        for (Kept one : all) {
            if (erased.containsKey(one.sha256()) ? one.pieces() == 0 : isWhole(one)) {
                whole.add(one.sha256());
            } else {
                damaged.add(one.sha256().hex());
            }
        }
        sql.sql("select p.sha256 from content_piece p where not exists (select 1 from content c where c.sha256 = p.sha256)").query(String.class).list()
                .forEach(damaged::add);
        whole.removeAll(erased.keySet());
        return new Inspected(whole, damaged, erased);
    }

    /** @param pieces how many rows there are of it */
    private record Kept(Fingerprint sha256, long size, int pieces) {
    }

    private boolean isWhole(Kept one) {
        Fingerprint sha256 = one.sha256();
        PiecesStream deflated = new PiecesStream(number -> piece(sha256, number));
        Inflater inflater = new Inflater();
        try (InputStream bytes = new CheckedStream(new InflaterInputStream(deflated, inflater), sha256)) {
            return bytes.transferTo(OutputStream.nullOutputStream()) == one.size() && inflater.getRemaining() == 0
                    && deflated.read() < 0 && deflated.pieces() == one.pieces();
        } catch (DamagedContent | IOException damaged) {
            return false;
        } finally {
            inflater.end();
        }
    }

    @Override
    public byte[] bytes(Fingerprint sha256) {
        try (InputStream bytes = open(sha256)) {
            return bytes.readAllBytes();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    @Override
    public void erase(Fingerprint sha256, long entry) {
        if (erased(sha256).isEmpty()) {
            sql.sql("insert into content_erased (sha256, entry) values (?, ?)").params(sha256.hex(), entry).update();
            sql.sql("delete from content_piece where sha256 = ?").param(sha256.hex()).update();
        }
    }

    @Override
    public Optional<Erased> erased(Fingerprint sha256) {
        return sql.sql("select e.entry, j.at from content_erased e join journal j on j.number = e.entry where e.sha256 = ?").param(sha256.hex())
                .query((row, at) -> new Erased(sha256, row.getLong("entry"), row.getObject("at", OffsetDateTime.class).toInstant())).optional();
    }
}
