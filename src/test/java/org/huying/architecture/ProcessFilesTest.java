package org.huying.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.huying.directory.Role;
import org.huying.town.TownTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every file in {@code processes/} keeps the rules of the house. */
@Tag("one-database")
class ProcessFilesTest extends TownTest {

    private static final int MOST_NODES = 25;
    private static final Pattern NODE_ID =
            Pattern.compile("(start|user|service|rule|call|receive|xor|and|timer|message|end|sub)_[a-z][a-zA-Z0-9]*");
    private static final Pattern BOTH_LANGUAGES = Pattern.compile(".*\\p{IsHan}.* · .*[a-zA-Z].*");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    @Autowired
    private ApplicationContext beans;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void one_process_a_file_named_after_it_in_both_languages(Path file) {
        Process process = process(file);
        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(process.getName()).matches(BOTH_LANGUAGES);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nodes_are_few_and_named_as_agreed(Path file) {
        var nodes = model(file).getModelElementsByType(FlowNode.class);
        assertThat(nodes).hasSizeLessThanOrEqualTo(MOST_NODES);
        assertThat(nodes).allSatisfy(node -> {
            assertThat(node.getId()).matches(NODE_ID);
            assertThat(node.getName()).as(node.getId()).matches(BOTH_LANGUAGES);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_user_task_has_form_candidates_due_date_and_a_listener_for_its_result(Path file) {
        assertThat(model(file).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:/forms/" + task.getId());
            assertThat(Path.of("processes", "forms", task.getId() + ".yaml")).exists();
            assertThat(roles()).contains(task.getCamundaCandidateGroups());
            assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.due(execution)}");
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .anyMatch(listener -> listener.getCamundaEvent().equals("complete"));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_task_is_called_the_same_on_the_desk_as_in_tasklist(Path file) {
        assertThat(model(file).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            String key = "worklist.task." + task.getId();
            assertThat(beans.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " · "
                            + beans.getMessage(key, null, Locale.ENGLISH))
                    .isEqualTo(task.getName());
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_bean_that_a_process_names_exists(Path file) {
        BpmnModelInstance model = model(file);
        Stream<String> expressions = Stream.of(
                        model.getModelElementsByType(ServiceTask.class).stream()
                                .map(ServiceTask::getCamundaDelegateExpression),
                        model.getModelElementsByType(BusinessRuleTask.class).stream()
                                .map(BusinessRuleTask::getCamundaDelegateExpression),
                        model.getModelElementsByType(CamundaTaskListener.class).stream()
                                .map(CamundaTaskListener::getCamundaDelegateExpression),
                        model.getModelElementsByType(CamundaExecutionListener.class).stream()
                                .map(CamundaExecutionListener::getCamundaDelegateExpression))
                .flatMap(each -> each);
        assertThat(expressions).allSatisfy(expression -> {
            var bean = BEAN.matcher(expression);
            assertThat(bean.matches()).as(expression).isTrue();
            assertThat(beans.containsBean(bean.group(1))).as(expression).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_call_names_a_process_and_hands_the_number_on(Path file) {
        assertThat(model(file).getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getExtensionElements().getDomElement().getChildElements())
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getAttribute("businessKey")));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_step_is_put_off_to_a_job(Path file) throws IOException {
        // what the engine's managers in org.huying.engine leave out rests on it
        assertThat(Files.readString(file)).doesNotContain("camunda:async");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_node_and_flow_is_drawn(Path file) throws IOException {
        String xml = Files.readString(file);
        BpmnModelInstance model = model(file);
        Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream(),
                        model.getModelElementsByType(SequenceFlow.class).stream())
                .forEach(element -> assertThat(xml).contains("bpmnElement=\"" + element.getId() + "\""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void message_names_are_unique_over_all_processes(Path file) throws IOException {
        Map<String, List<Path>> where = files().stream()
                .flatMap(each -> model(each).getModelElementsByType(Message.class).stream()
                        .map(message -> Map.entry(message.getName(), each)))
                .collect(groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
        assertThat(model(file).getModelElementsByType(Message.class))
                .allSatisfy(message -> assertThat(where.get(message.getName())).containsExactly(file));
    }

    @Test
    void roles_that_say_so_have_tasks_and_no_others() throws IOException {
        assertThat(files().stream()
                        .flatMap(file -> model(file).getModelElementsByType(UserTask.class).stream())
                        .map(UserTask::getCamundaCandidateGroups))
                .containsOnly(Stream.of(Role.values())
                        .filter(Role::hasTasks)
                        .map(Role::code)
                        .toArray(String[]::new));
    }

    private static Set<String> roles() {
        return Stream.of(Role.values()).map(Role::code).collect(java.util.stream.Collectors.toSet());
    }

    private static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static Process process(Path file) {
        var processes = model(file).getModelElementsByType(Process.class);
        assertThat(processes).hasSize(1);
        return processes.iterator().next();
    }
}
