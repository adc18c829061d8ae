using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>Builds the result of an upsert.</summary>
internal sealed class UpsertResultBuilder
{
    private readonly List<RecordError> _errors = [];
    private int _created;
    private int _updated;
    private int _unchanged;

    /// <summary>Adds the outcome of a record.</summary>
    /// <param name="index">The index of the record in the input.</param>
    /// <param name="state">The state of the record; <see cref="EntityState.Detached"/> when it was skipped.</param>
    /// <param name="errors">The errors for which it was skipped.</param>
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
