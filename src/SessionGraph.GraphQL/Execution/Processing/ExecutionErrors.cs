using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// The errors of one execution, in the order of the result as far as they are found there. Errors of resolvers wait in their
/// columns until the field is written, and come last where it is not, its parent having been nulled. What comes after as many as a
/// response may have is not kept. Safe for concurrent use.
/// </summary>
/// <param name="handler">Makes errors of exceptions.</param>
/// <param name="flags">Which conditions hold in the request.</param>
internal sealed class ExecutionErrors(ErrorHandler handler, IncludeFlags flags)
{
    private readonly Lock _lock = new();
    private readonly List<IError> _errors = [];
    private readonly List<FieldColumn> _columns = [];
    private int _count;

    private bool IsFull => _count >= handler.MaxAllowedErrors;

    /// <summary>Adds an error of the writing phase.</summary>
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

    /// <summary>Adds what a getter threw.</summary>
    public void AddException(Exception exception, Path path, Selection selection)
    {
        if (IsFull)
            return;

        foreach (var error in handler.ErrorsOf(exception, path))
            Add(Complete(error, path, selection.Group.First(flags).Node));
    }

    /// <summary>Adds what a resolver threw.</summary>
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

    /// <summary>Adds an error of a resolver.</summary>
    public void Add(IError error, FieldColumn column, int row)
        => Add([Complete(error, column.PathOf(row), column.Selection.Group.First(flags).Node)], column, row);

    // That a row has an error is remembered even where the error itself is not.
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

    /// <summary>Takes over the errors of a field that is being written; whether there were any.</summary>
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

    /// <summary>The errors of what was written since they were last asked for, each through the filters, as many as are allowed.</summary>
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

    /// <summary>All errors, those of fields that were not written last, each through the filters, as many as are allowed.</summary>
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
