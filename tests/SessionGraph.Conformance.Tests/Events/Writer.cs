namespace SessionGraph.Conformance.Tests.Events;

/// <summary>
/// A client that creates, renames, cancels and deletes sessions, one change after the other. What is not answered, since the gateway went
/// away, may have happened or not: it goes on with another session.
/// </summary>
internal sealed class Writer(GatewayProcess gateway, Random random)
{
    /// <summary>What was answered.</summary>
    public List<Change> Acknowledged { get; } = [];

    public async Task RunAsync(int count, Action acknowledged, CancellationToken cancellationToken)
    {
        string? id = null;
        while (Acknowledged.Count < count)
        {
            var (kind, mutation) = Next(id);
            var answer = await gateway.TryAskAsync($"mutation {{ change: {mutation} {{ quizSession {{ id version }} }} }}");
            if (answer?["change"]?["quizSession"] is not { } session)
            {
                id = null;
                await Task.Delay(random.Next(10, 200), cancellationToken);
                continue;
            }

            Acknowledged.Add(new Change(kind, (string)session["id"]!, (int)session["version"]!));
            acknowledged();
            id = kind is "DELETED" or "CANCELLED" ? null : (string)session["id"]!;
        }
    }

    private (string Kind, string Mutation) Next(string? id) => id is null
        ? ("CREATED", "createQuizSession(input: { personId: 1 })")
        : random.Next(6) switch
        {
            0 => ("DELETED", $"deleteQuizSession(input: {{ id: \"{id}\" }})"),
            1 => ("CANCELLED", $"cancelQuizSession(input: {{ id: \"{id}\" }})"),
            _ => ("UPDATED", $"updateQuizSession(input: {{ id: \"{id}\", name: \"{Guid.NewGuid()}\" }})"),
        };
}
