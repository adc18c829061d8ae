using System.Collections.Immutable;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>
/// Explains what a step of concurrent requests did: finds the order of its mutations in which the model makes each event, in the events'
/// order, and gives each answer. What was acknowledged must have its place in that order; what failed must not; what is unknown may.
/// </summary>
internal sealed class Explanation(World before, IReadOnlyList<IReadOnlyList<Answer>> requests)
{
    private readonly List<World> _worlds = [before];

    // Bounds the search where there is a fault.
    private int _attempts = 2_000;

    private readonly Dictionary<Answer, int> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>What must be stored after the step.</summary>
    public World After => _worlds[^1];

    public string? FindFault(IReadOnlyList<Change> events) => FindFault(events, 0);

    /// <summary>Tries each mutation that may have made the next event, until one leads to an order that explains all.</summary>
    private string? FindFault(IReadOnlyList<Change> events, int next)
    {
        if (next == events.Count)
            return requests.Select(FindUnexplained).FirstOrDefault(fault => fault is not null);
        string? fault = null;
        foreach (var (answer, changes) in MakersOf(events, next))
        {
            _worlds.Add(After.After(changes));
            _places.Add(answer, _worlds.Count - 1);
            var faultOfRest = FindFault(events, next + changes.Count);
            if (faultOfRest is null)
                return null;
            fault ??= faultOfRest;
            _worlds.RemoveAt(_worlds.Count - 1);
            _places.Remove(answer);
            if (--_attempts < 0)
                break;
        }

        return fault ?? $"No mutation explains the change: {Describe(events, next)}";
    }

    /// <summary>The mutations that make the next event, and what each changes; those that were acknowledged first.</summary>
    private List<(Answer Answer, ImmutableList<Change> Changes)> MakersOf(IReadOnlyList<Change> events, int next)
    {
        var created = events.Skip(next).FirstOrDefault(change => change.Kind is Store.SessionChangeKind.Created)?.Session;
        if (created?.Id <= After.LastId)
            return [];
        var ids = new NewSession(created?.Id ?? 0, created?[nameof(Store.Session.ExternalId)]);
        return
        [
            .. requests.SelectMany(request => request)
                .Where(answer => answer.Outcome.Kind is OutcomeKind.Stored or OutcomeKind.Unknown && !_places.ContainsKey(answer))
                .Select(answer => (Answer: answer, Prediction: answer.Mutation.Predict(After, ids)))
                .Where(one => Makes(one.Answer, one.Prediction, events.Skip(next)))
                .OrderBy(one => one.Answer.Outcome.Kind)
                .Select(one => (one.Answer, one.Prediction.Changes)),
        ];
    }

    private static bool Makes(Answer answer, Prediction prediction, IEnumerable<Change> events)
    {
        var changes = prediction.Changes.ConvertAll(change => change.Text);
        return !changes.IsEmpty
            && (answer.Outcome.Kind is OutcomeKind.Unknown || answer.Fits(prediction))
            && changes.Order(StringComparer.Ordinal)
                .SequenceEqual(events.Take(changes.Count).Select(change => change.Text).Order(StringComparer.Ordinal));
    }

    /// <summary>The first answer of a request that is right at no moment after the one before it.</summary>
    private string? FindUnexplained(IReadOnlyList<Answer> request)
    {
        var moment = 0;
        foreach (var answer in request.Where(answer => answer.Outcome.Kind is OutcomeKind.Stored or OutcomeKind.Refused))
        {
            moment = _places.TryGetValue(answer, out var place)
                ? place >= moment ? place : -1
                : _worlds.FindIndex(moment, world => IsRightIn(world, answer));
            if (moment < 0)
                return $"The answer is right at no moment: {answer}\nThe model says at the end: {answer.Mutation.Predict(After, new(0, null))}";
        }

        return null;
    }

    /// <summary>The change, those around it, and what mutations of the same session would change.</summary>
    private string Describe(IReadOnlyList<Change> events, int next)
    {
        var near = requests.SelectMany(request => request)
            .Where(answer => !_places.ContainsKey(answer))
            .Select(answer => answer.Mutation.Predict(After, new(events[next].Session.Id, null)))
            .Where(prediction => prediction.Changes.Exists(change => change.Session.Id == events[next].Session.Id));
        return $"{events[next].Text}\nbefore {Lines(events.Skip(next + 1))}\nafter {Lines(events.Take(next))}\n"
            + $"The model's changes of this session: {string.Join("\n\n", near.Select(prediction => Lines(prediction.Changes)))}";
    }

    private static string Lines(IEnumerable<Change> changes) => string.Join('\n', changes.Select(change => change.Text));

    private static bool IsRightIn(World world, Answer answer)
        => answer.Mutation.Predict(world, new(0, null)) is var prediction && prediction.Changes.IsEmpty && answer.Fits(prediction);
}
