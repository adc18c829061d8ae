using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// The errors of one execution, mostly in the order of the result. Errors of resolvers wait in their columns until the field is written. If
/// it is never written, because an ancestor became null, its errors come last. Errors beyond the limit are dropped. Safe for concurrent
/// use.
/// </summary>
/// <param name="handler">Converts exceptions to errors.</param>
/// <param name="flags">The conditions that hold in the request.</param>
internal sealed class ExecutionErrors(ErrorHandler handler, IncludeFlags flags)
{
    private readonly Lock _lock = new();
    private readonly List<IError> _errors = [];
    private readonly List<FieldColumn> _columns = [];
    private int _count;

    private bool IsFull => _count >= handler.MaxAllowedErrors;

    /// <summary>Adds an error that occurred while the result was written.</summary>
    public void Add(IError error)
    {
        lock (_lock)
        {
            if (IsFull)
                return;

            _errors.Add(error);
            _count++;
        }
    }

    /// <summary>Adds an exception thrown by a getter.</summary>
    public void AddException(Exception exception, Path path, Selection selection)
    {
        if (IsFull)
            return;

        foreach (var error in handler.ErrorsOf(exception, path))
            Add(Complete(error, path, selection.Group.First(flags).Node));
    }

    /// <summary>Adds an exception thrown by a resolver.</summary>
    public void AddException(Exception exception, FieldColumn column, int row)
    {
        if (IsFull)
        {
            Add([], column, row);
            return;
        }

        foreach (var error in handler.ErrorsOf(exception, column.PathOf(row)))
            Add(error, column, row);
    }

    /// <summary>Adds an error reported by a resolver.</summary>
    public void Add(IError error, FieldColumn column, int row)
        => Add([Complete(error, column.PathOf(row), column.Selection.Group.First(flags).Node)], column, row);

    // Records that a row has an error even if the error itself is dropped.
    private void Add(ReadOnlySpan<IError> added, FieldColumn column, int row)
    {
        lock (_lock)
        {
            if (column.Errors is null)
                _columns.Add(column);

            column.Errors ??= [];
            if (!column.Errors.TryGetValue(row, out var errors))
                column.Errors.Add(row, errors = []);

            if (!IsFull)
            {
                errors.AddRange(added);
                _count += added.Length;
            }
        }
    }

    /// <summary>Moves the errors of a field that is being written to the result's errors. Returns whether there were any.</summary>
    public bool AddDeferred(FieldColumn column, int row)
    {
        if (column.Errors is null)
            return false;

        lock (_lock)
        {
            if (!column.Errors.Remove(row, out var errors))
                return false;

            _errors.AddRange(errors);
            return true;
        }
    }

    /// <summary>The filtered errors since the last call.</summary>
    public IReadOnlyList<IError> Take()
    {
        lock (_lock)
        {
            var errors = handler.Filter(_errors);
            _count -= _errors.Count;
            _errors.Clear();
            return errors;
        }
    }

    /// <summary>All errors, filtered. Those of fields that were not written come last.</summary>
    public IReadOnlyList<IError> ToList()
    {
        lock (_lock)
        {
            foreach (var column in _columns)
                foreach (var (_, errors) in column.Errors!.OrderBy(entry => entry.Key))
                    _errors.AddRange(errors);

            _columns.Clear();
            return handler.Filter(_errors);
        }
    }

    private static IError Complete(IError error, Path path, FieldNode node)
    {
        error = error.Path is null ? error.WithPath(path) : error;
        return error.Locations is null && node.Location is { } location ? error.WithLocations([location]) : error;
    }
}
