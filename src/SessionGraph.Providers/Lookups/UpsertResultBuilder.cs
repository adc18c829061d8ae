using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>Counts what becomes of the records of an upsert.</summary>
internal sealed class UpsertResultBuilder
{
    private readonly List<RecordError> _errors = [];
    private int _created;
    private int _updated;
    private int _unchanged;

    /// <summary>Adds a record.</summary>
    /// <param name="index">Its place in the input.</param>
    /// <param name="state">What is done with it; <see cref="EntityState.Detached"/> where it is left out.</param>
    /// <param name="errors">Why it is left out.</param>
    public void Add(int index, EntityState state, IEnumerable<SessionException> errors)
    {
        _created += state is EntityState.Added ? 1 : 0;
        _updated += state is EntityState.Modified ? 1 : 0;
        _unchanged += state is EntityState.Unchanged ? 1 : 0;
        _errors.AddRange(errors.Select(error => RecordError.Of(index, error)));
    }

    /// <summary>The result.</summary>
    public UpsertResult ToResult() => new(_created, _updated, _unchanged, _errors);
}
