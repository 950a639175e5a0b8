package org.huying.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.huying.deadline.Clocks;
import org.huying.request.Channel;
import org.huying.request.Nature;
import org.huying.request.RequestState;
import org.huying.request.Urgency;

/**
 * Which requests an auditor asks for; what is empty does not matter. {@link FilterTerms} reads it from an address and writes
 * it back.
 *
 * @param words a request's number in any writing, or words, each in title, description or address
 * @param category with all below it
 * @param area a building, grid or community; the subdistrict is everything
 * @param unit that had the request at any time
 * @param handler account of somebody who did a task of it
 * @param receivedFrom first day of the town, included; {@code …To} is the last day, included
 * @param clock narrows {@link #late} to one kind
 * @param reopened at least so many times
 * @param returned by departments, at least so many times
 */
public record CaseFilter(
        Optional<String> words,
        Optional<String> category,
        Optional<Nature> nature,
        Optional<Urgency> urgency,
        Optional<Channel> channel,
        Optional<RequestState> state,
        Optional<String> area,
        Optional<String> unit,
        Optional<String> handler,
        Optional<LocalDate> receivedFrom,
        Optional<LocalDate> receivedTo,
        Optional<LocalDate> closedFrom,
        Optional<LocalDate> closedTo,
        Optional<Lateness> late,
        Optional<Clocks.Kind> clock,
        int reopened,
        int returned,
        Optional<ScoreIs> score) {}
