namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>
/// A place for a mutation in a sequence. What the mutation is follows from its seed and from what is stored by then, so that a sequence
/// is one still when some are taken out of it.
/// </summary>
/// <param name="Number">Marks what the mutation writes.</param>
/// <param name="Step">The requests of a step are sent at once; the next step begins when all are over.</param>
/// <param name="StepSeed">Decides what happens around the step.</param>
/// <param name="Client">The operations of one client in a step are one request.</param>
/// <param name="ClientSeed">Decides what happens in the middle of the request.</param>
/// <param name="Seed">Decides what the mutation is.</param>
internal sealed record Operation(int Number, int Step, int StepSeed, int Client, int ClientSeed, int Seed)
{
    private const int ManyClients = 64;

    /// <summary>A sequence of this seed.</summary>
    public static List<Operation> Sequence(int seed)
    {
        var random = new Random(seed);
        var operations = new List<Operation>();
        var steps = random.Next(4, 20);
        for (var step = 0; step < steps; step++)
        {
            var stepSeed = random.Next();
            var isCrowd = random.Next(40) is 0;
            var clients = isCrowd ? ManyClients : random.Next(1, 8);
            for (var client = 0; client < clients; client++)
            {
                var clientSeed = random.Next();
                for (var alias = isCrowd ? 1 : random.Next(1, 4); alias > 0; alias--)
                    operations.Add(new(operations.Count, step, stepSeed, client, clientSeed, random.Next()));
            }
        }

        return operations;
    }

    /// <summary>Takes out operations for as long as the rest still fails.</summary>
    public static async Task<List<Operation>> ShrinkAsync(List<Operation> operations, int attempts, Func<List<Operation>, Task<bool>> failsAsync)
    {
        for (var length = operations.Count / 2; length > 0; length = length is 1 ? 0 : length / 2)
        {
            for (var start = 0; start < operations.Count && attempts > 0; attempts--)
            {
                List<Operation> fewer = [.. operations[..start], .. operations[Math.Min(start + length, operations.Count)..]];
                if (fewer is not [] && await failsAsync(fewer))
                    operations = fewer;
                else
                    start += length;
            }
        }

        return operations;
    }
}
