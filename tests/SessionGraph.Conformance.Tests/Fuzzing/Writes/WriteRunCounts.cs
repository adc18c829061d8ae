using System.Collections.Concurrent;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>What all sequences did.</summary>
internal sealed class WriteRunCounts
{
    private readonly Dictionary<OutcomeKind, int> _outcomes = [];
    private readonly Dictionary<FaultKind, int> _faults = [];

    public int Sequences { get; set; }

    /// <summary>How often each kind of fault happened.</summary>
    public IReadOnlyDictionary<FaultKind, int> Faults => _faults;

    public void Add(IReadOnlyList<IReadOnlyList<Answer>> answers)
    {
        foreach (var answer in answers.SelectMany(request => request))
            _outcomes[answer.Outcome.Kind] = _outcomes.GetValueOrDefault(answer.Outcome.Kind) + 1;
    }

    public void Add(ConcurrentDictionary<FaultKind, int> struck)
    {
        foreach (var (kind, count) in struck)
            _faults[kind] = _faults.GetValueOrDefault(kind) + count;
    }

    public override string ToString()
        => $"{Sequences} sequences; mutations: {string.Join(", ", _outcomes)}; faults: {string.Join(", ", _faults)}";
}
