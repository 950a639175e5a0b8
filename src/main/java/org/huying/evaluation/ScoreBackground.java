package org.huying.evaluation;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.request.Conversation;
import org.huying.request.Conversation.Message;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Why a request is back: the resident scored an answer as not solved. */
@Component
class ScoreBackground implements TaskBackground {

    private final EvaluationQueries evaluations;
    private final Conversation conversation;
    private final DirectoryQueries directory;

    ScoreBackground(EvaluationQueries evaluations, Conversation conversation, DirectoryQueries directory) {
        this.evaluations = evaluations;
        this.conversation = conversation;
        this.directory = directory;
    }

    @Override
    public List<Note> of(WorkItem item) {
        return evaluations.ofRequest(item.requestNumber()).stream()
                .flatMap(this::notSolved)
                .toList();
    }

    private Stream<Note> notSolved(Evaluation evaluation) {
        return evaluation.score().filter(score -> !score.solved()).stream()
                .flatMap(score -> evaluation.endedAt().stream()
                        .map(at -> new Note(
                                "evaluation.background.unsolved",
                                List.of(directory.unitName(evaluation.leadUnit()), said(score.satisfaction())),
                                words(evaluation, at),
                                at)));
    }

    /** What the resident wrote about the answer, until it was scored. */
    private String words(Evaluation evaluation, Instant scoredAt) {
        return conversation.messages(evaluation.requestNumber()).stream()
                .filter(Message::fromResident)
                .filter(message -> !message.sentAt().isBefore(evaluation.openedAt())
                        && !message.sentAt().isAfter(scoredAt))
                .map(Message::text)
                .collect(joining("\n"));
    }

    private static Object said(Satisfaction satisfaction) {
        String key = "evaluation.said." + satisfaction.name();
        return new DefaultMessageSourceResolvable(new String[] {key}, key);
    }
}
