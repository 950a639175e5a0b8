package org.huying.worklist;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code draft}. Who writes has locked the work item before, so that an update that finds no row may insert. */
@Component
class Drafts {

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(String taskId, String account) {
        return jdbc.sql("select content, photos from draft where task_id = :task and account = :account")
                .param("task", taskId)
                .param("account", account)
                .query((row, index) -> draft(row))
                .optional();
    }

    void saveValues(String taskId, String account, Map<String, String> values) {
        write(taskId, account, "content", text(values));
    }

    /** Of an author who has none yet. */
    void add(String taskId, String account, Map<String, String> values) {
        insert(taskId, account, text(values), "");
    }

    void savePhotos(String taskId, String account, List<String> photos) {
        write(taskId, account, "photos", String.join(",", photos));
    }

    void removeAll(String taskId) {
        jdbc.sql("delete from draft where task_id = :task")
                .param("task", taskId)
                .update();
    }

    /** Values and photos are written apart: an autosave and an upload at the same time lose nothing. */
    private void write(String taskId, String account, String column, String value) {
        var now = clock.instant().atOffset(UTC);
        var written = jdbc.sql("update draft set " + column
                        + " = :value, updated_at = :now where task_id = :task and account = :account")
                .param("value", value)
                .param("now", now)
                .param("task", taskId)
                .param("account", account)
                .update();
        if (written == 0) {
            insert(taskId, account, column.equals("content") ? value : "{}", column.equals("photos") ? value : "");
        }
    }

    private void insert(String taskId, String account, String content, String photos) {
        jdbc.sql("""
                        insert into draft (id, task_id, account, content, photos, updated_at)
                        values (:id, :task, :account, :content, :photos, :now)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("task", taskId)
                .param("account", account)
                .param("content", content)
                .param("photos", photos)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        var photos = row.getString("photos");
        return new Draft(values(row.getString("content")), photos.isEmpty() ? List.of() : List.of(photos.split(",")));
    }

    private Map<String, String> values(String content) {
        try {
            return json.readValue(content, VALUES);
        } catch (JsonProcessingException e) {
            // the message would carry what a person typed
            throw new IllegalStateException("A stored draft is not JSON");
        }
    }

    private String text(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft cannot be written as JSON");
        }
    }
}
