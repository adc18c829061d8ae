using System.Collections.Concurrent;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>
/// The statements of the shapes that were asked for last. New ones go to the newer half. When that is full, the older half goes, and the
/// newer takes its place: a statement that was asked for since is kept, however many new shapes come.
/// </summary>
internal sealed class StatementCache
{
    /// <summary>How many statements each half holds.</summary>
    public const int MaxStatements = 512;

    /// <summary>How many characters of SQL each half holds.</summary>
    public const int MaxTextLength = 8 * 1024 * 1024;

    private readonly Lock _lock = new();
    private volatile ConcurrentDictionary<QueryShape, Statement?> _newer = new();
    private volatile ConcurrentDictionary<QueryShape, Statement?> _older = new();
    private int _count;
    private int _textLength;

    /// <summary>Finds the statement of the shape, which is null where the shape is known to have none.</summary>
    public bool TryGetValue(QueryShape shape, out Statement? statement)
    {
        if (_newer.TryGetValue(shape, out statement))
            return true;

        if (!_older.TryGetValue(shape, out statement))
            return false;

        statement = GetOrAdd(shape, statement);
        return true;
    }

    /// <summary>Adds the statement of a shape, unless the shape has one.</summary>
    public Statement? GetOrAdd(QueryShape shape, Statement? statement)
    {
        lock (_lock)
        {
            var length = statement?.Text.Length ?? 0;
            if (_count >= MaxStatements || _textLength + length > MaxTextLength)
            {
                (_older, _newer) = (_newer, new ConcurrentDictionary<QueryShape, Statement?>());
                (_count, _textLength) = (0, 0);
            }

            if (!_newer.TryAdd(shape, statement))
                return _newer[shape];

            (_count, _textLength) = (_count + 1, _textLength + length);
            return statement;
        }
    }
}
