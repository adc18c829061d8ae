using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// Records to try the gateway with: the providers' own examples and some four hundred made-up sessions, the same on every machine,
/// with the same ids.
/// </summary>
public static class SampleData
{
    /// <summary>Inserts the sample data in one transaction, if there is no session yet. Returns whether it did.</summary>
    public static async Task<bool> InsertWhenEmptyAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        // SQLite begins it with the write lock, so that two servers that start together cannot both find the table empty.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Sessions.AnyAsync(cancellationToken))
            return false;
        var sample = new SampleSet();
        ProviderExamples.AddTo(sample);
        OneRosterSample.AddTo(sample);
        SchoolSample.AddTo(sample);
        QuizSample.AddTo(sample);
        ZohoPeopleSample.AddTo(sample);
        ThreeSixtyLearningSample.AddTo(sample);
        context.AddRange(sample.Directories);
        context.AddRange(sample.NumberSessions());
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return true;
    }
}
