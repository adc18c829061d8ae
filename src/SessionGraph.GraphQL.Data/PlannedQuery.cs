using SessionGraph.GraphQL.Data.Filters;

namespace SessionGraph.GraphQL.Data;

/// <summary>A query of a source's rows, built only where its backend does not remember one like it.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
internal sealed class PlannedQuery<TRow>
{
    private readonly Func<IQueryable<TRow>> _build;
    private IQueryable<TRow>? _rows;

    /// <summary>A query that is built already, and not remembered.</summary>
    public PlannedQuery(IQueryable<TRow> rows)
        : this(null, () => rows, null, null)
    {
    }

    /// <summary>
    /// A query that <paramref name="build"/> makes of a source; every one with this memory makes the same of a like source, but for the
    /// values of its filter's operands.
    /// </summary>
    public PlannedQuery(ListSource<TRow>? source, Func<IQueryable<TRow>> build, Features? memory, FilterOperands? filterOperands)
        => (Source, _build, Memory, FilterOperands) = (source, build, memory, filterOperands);

    /// <summary>What the query is over; null where nothing is told of that.</summary>
    public ListSource<TRow>? Source { get; }

    /// <summary>What the backend remembers of the query; null where it is to remember nothing.</summary>
    public Features? Memory { get; }

    /// <summary>The operands of the filter in it; null where it has none.</summary>
    public FilterOperands? FilterOperands { get; }

    /// <summary>The query.</summary>
    public IQueryable<TRow> Rows => _rows ??= _build();
}
