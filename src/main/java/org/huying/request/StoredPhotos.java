package org.huying.request;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huying.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Photos in table {@code attachment}. */
@Component
class StoredPhotos implements Attachments {

    private final JdbcClient jdbc;
    private final Darkroom darkroom;
    private final Clock clock;

    StoredPhotos(JdbcClient jdbc, Darkroom darkroom, Clock clock) {
        this.jdbc = jdbc;
        this.darkroom = darkroom;
        this.clock = clock;
    }

    @Override
    public Photo store(String owner, String fileName, byte[] content) {
        Darkroom.Developed photo = darkroom.develop(fileName, content);
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into attachment
                            (id, owner, width, height, size_bytes, sha256, content, thumbnail, created_at)
                        values (:id, :owner, :width, :height, :size, :sha256, :content, :thumbnail, :now)
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("width", photo.size().width())
                .param("height", photo.size().height())
                .param("size", photo.picture().length)
                .param("sha256", sha256(photo.picture()))
                .param("content", photo.picture())
                .param("thumbnail", photo.thumbnail())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Photo(
                id,
                Optional.empty(),
                Optional.empty(),
                photo.size().width(),
                photo.size().height(),
                photo.picture().length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(String requestNumber, Purpose purpose, String owner, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            int given = jdbc.sql("""
                            update attachment set request_number = :number, purpose = :purpose, position = :position
                             where id = :id and owner = :owner and request_number is null
                            """)
                    .param("number", requestNumber)
                    .param("purpose", purpose.name())
                    .param("position", i)
                    .param("id", ids.get(i))
                    .param("owner", owner)
                    .update();
            if (given == 0) {
                throw Refusal.of(Refusal.Status.UNPROCESSABLE, "photos-gone");
            }
        }
    }

    @Override
    public List<Photo> pending(String owner, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, request_number, purpose, width, height, size_bytes from attachment
                         where id in (:ids) and owner = :owner and request_number is null
                        """).param("ids", ids).param("owner", owner).query(StoredPhotos::photo).stream()
                .sorted(Comparator.comparingInt(photo -> ids.indexOf(photo.id())))
                .toList();
    }

    @Override
    public void removePending(String owner, String id) {
        jdbc.sql("delete from attachment where id = :id and owner = :owner and request_number is null")
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    @Override
    public List<Photo> ofRequest(String requestNumber) {
        return jdbc.sql("""
                        select id, request_number, purpose, width, height, size_bytes from attachment
                         where request_number = :number order by created_at, position, id
                        """)
                .param("number", requestNumber)
                .query(StoredPhotos::photo)
                .list();
    }

    @Override
    public Optional<Photo> find(String id) {
        return jdbc.sql("""
                        select id, request_number, purpose, width, height, size_bytes from attachment where id = :id
                        """).param("id", id).query(StoredPhotos::photo).optional();
    }

    @Override
    public Optional<byte[]> content(String id) {
        return jdbc.sql("select content from attachment where id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    @Override
    public Optional<byte[]> thumbnail(String id) {
        return jdbc.sql("select thumbnail from attachment where id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private static Photo photo(ResultSet row, int index) throws SQLException {
        return new Photo(
                row.getString("id"),
                Optional.ofNullable(row.getString("request_number")),
                Optional.ofNullable(row.getString("purpose")).map(Purpose::valueOf),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("size_bytes"));
    }
}
