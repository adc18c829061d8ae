using SessionGraph.Conformance.Tests.Infrastructure;

namespace SessionGraph.Conformance.Tests.Differential;

/// <summary>What the tests against the reference have in common.</summary>
public abstract class ReferenceTests(Reference reference) : IClassFixture<Reference>
{
    private protected Reference Reference => reference;

    /// <summary>Compares the two on the documents of many seeds, and fails with one that is made small.</summary>
    /// <param name="cases">How many seeds.</param>
    /// <param name="generate">The document of a seed.</param>
    /// <param name="compareAsync">How the two differ on a document of a seed; null where they do not.</param>
    private protected async Task CompareAsync(int cases, Func<int, string> generate, Func<int, string, ValueTask<string?>> compareAsync)
    {
        reference.SkipUnlessAvailable();
        await Fuzz.RunAsync(cases, async seed =>
        {
            var source = generate(seed);
            if (await FaultOfAsync(source) is null)
                return null;

            var small = await Shrinker.ShrinkAsync(source, async candidate => await FaultOfAsync(candidate) is not null);
            return $"{await FaultOfAsync(small)}\n{small}";

            ValueTask<string?> FaultOfAsync(string candidate) => Fuzz.FaultOfAsync(() => compareAsync(seed, candidate));
        });
    }
}
