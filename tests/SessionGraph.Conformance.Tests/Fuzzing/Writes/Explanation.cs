namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>
/// Explains what a step of concurrent requests did: finds the order of its mutations in which the model makes each event, in the events'
/// order, and gives each answer. What was acknowledged must have its place in that order; what failed must not; what is unknown may.
/// </summary>
internal sealed class Explanation(World before, IReadOnlyList<IReadOnlyList<Answer>> requests)
{
    private readonly List<World> _worlds = [before];
    private readonly Dictionary<Answer, int> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>What must be stored after the step.</summary>
    public World After => _worlds[^1];

    public string? FindFault(IReadOnlyList<Change> events)
    {
        for (var next = 0; next < events.Count;)
        {
            if (Place(events, next) is not { } count)
                return $"No mutation explains the change: {Describe(events, next)}";
            next += count;
        }

        return requests.Select(FindUnexplained).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>Finds the mutation that made the next event, and gives back how many events it made.</summary>
    private int? Place(IReadOnlyList<Change> events, int next)
    {
        var created = events.Skip(next).FirstOrDefault(change => change.Kind is Store.SessionChangeKind.Created)?.Session;
        if (created?.Id <= After.LastId)
            return null;
        var ids = new NewSession(created?.Id ?? 0, created?[nameof(Store.Session.ExternalId)]);
        foreach (var answer in requests.SelectMany(request => request)
            .Where(answer => answer.Outcome.Kind is OutcomeKind.Stored or OutcomeKind.Unknown && !_places.ContainsKey(answer))
            .OrderBy(answer => answer.Outcome.Kind))
        {
            var prediction = answer.Mutation.Predict(After, ids);
            var changes = prediction.Changes;
            if (changes.IsEmpty || (answer.Outcome.Kind is OutcomeKind.Stored && !answer.Fits(prediction)))
                continue;
            var made = events.Skip(next).Take(changes.Count).Select(change => change.Text);
            if (!changes.Select(change => change.Text).Order(StringComparer.Ordinal).SequenceEqual(made.Order(StringComparer.Ordinal)))
                continue;
            _worlds.Add(After.After(changes));
            _places.Add(answer, _worlds.Count - 1);
            return changes.Count;
        }

        return null;
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
