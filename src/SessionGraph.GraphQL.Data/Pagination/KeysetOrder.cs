using System.Buffers.Text;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// A total order: it ends with the primary key. A cursor contains the values of all keys in one row. It marks the position of the row, even
/// after the row is deleted.
/// </summary>
internal sealed class KeysetOrder<TEntity>
{
    private readonly IReadOnlyList<OrderKey<TEntity>> _keys;
    private readonly NullOrder _nullOrder;

    private KeysetOrder(IReadOnlyList<OrderKey<TEntity>> keys, NullOrder nullOrder, HashSet<string>? nonNullMembers)
    {
        _keys = [.. keys.Select(key => key.Sorted(nullOrder, nonNullMembers?.Contains(key.Name) is true))];
        _nullOrder = nullOrder;
        Signature = string.Join(',', keys.Select(key => key.Signature));
        Members = [.. keys.SelectMany(key => key.Members).Distinct()];
    }

    /// <summary>The signatures of the keys. Equal orders have equal signatures.</summary>
    public string Signature { get; private set; }

    /// <summary>The members that a cursor contains.</summary>
    public IReadOnlyList<RequiredMember> Members { get; }

    /// <summary>
    /// Creates the order by these keys, then by the primary key. The primary key has the direction of the last key, so that one index
    /// serves the whole order. A key that occurs again is ignored.
    /// </summary>
    /// <param name="keys">The keys.</param>
    /// <param name="primaryKey">The primary key.</param>
    /// <param name="nullOrder">How the store sorts null.</param>
    /// <param name="nonNullMembers">The members that are not null in any row of the query.</param>
    public static KeysetOrder<TEntity> Create(
        IReadOnlyList<OrderKey<TEntity>> keys,
        IReadOnlyList<OrderKey<TEntity>> primaryKey,
        NullOrder nullOrder,
        HashSet<string>? nonNullMembers = null)
    {
        var direction = keys is [.., var last] ? last.Direction : SortDirection.Ascending;
        var distinct = new List<OrderKey<TEntity>>(keys.Count + primaryKey.Count);
        foreach (var key in keys.Concat(primaryKey.Select(part => part.In(direction))))
        {
            if (!distinct.Exists(other => other.Name == key.Name))
                distinct.Add(key);

            // Keys after the primary key have no effect.
            if (primaryKey.All(part => distinct.Exists(other => other.Name == part.Name)))
                break;
        }

        return new KeysetOrder<TEntity>(distinct, nullOrder, nonNullMembers);
    }

    /// <summary>The same order for the rows that a search finds. It does not accept cursors of other searches.</summary>
    /// <param name="subject">The words of the search.</param>
    public KeysetOrder<TEntity> Of(string subject)
    {
        var order = (KeysetOrder<TEntity>)MemberwiseClone();
        order.Signature += " of " + subject;
        return order;
    }

    /// <summary>Sorts the rows; in reverse if <paramref name="isReversed"/>.</summary>
    public IOrderedQueryable<TEntity> Apply(IQueryable<TEntity> source, bool isReversed = false)
    {
        var ordered = _keys[0].OrderBy(source, _nullOrder, isReversed);
        for (var index = 1; index < _keys.Count; index++)
            ordered = _keys[index].ThenBy(ordered, _nullOrder, isReversed);

        return ordered;
    }

    /// <summary>Filters to the rows after a cursor; before it if <paramref name="isReversed"/>.</summary>
    public IQueryable<TEntity> After(IQueryable<TEntity> source, IReadOnlyList<object?> values, bool isReversed)
    {
        var entity = Expression.Parameter(typeof(TEntity), "row");
        var alternatives = new List<Expression>(_keys.Count);
        var prefix = new List<Expression>(_keys.Count);
        for (var index = 0; index < _keys.Count; index++)
        {
            if (_keys[index].IsAfter(entity, values[index], isReversed) is { } isAfter)
                alternatives.Add(Predicate.All([.. prefix, isAfter])!);

            prefix.Add(_keys[index].IsSame(entity, values[index]));
        }

        var predicate = Predicate.Any(alternatives) ?? Predicate.Never;
        // With this condition, the database reads one range of the first key's index instead of one for each alternative.
        if (_keys.Count > 1 && _keys[0].IsAtOrAfter(entity, values[0], isReversed) is { } range)
            predicate = Expression.AndAlso(range, predicate);

        return source.Where(Expression.Lambda<Func<TEntity, bool>>(predicate, entity));
    }

    /// <summary>Creates the cursor of a row.</summary>
    public string GetCursor(TEntity entity, CursorWriter writer)
    {
        writer.Start(Fingerprint());
        foreach (var key in _keys)
            key.WriteTo(writer, entity);

        return writer.ToString();
    }

    /// <summary>Reads the values in a cursor; null when it is not a cursor of this order.</summary>
    public IReadOnlyList<object?>? ReadCursor(string cursor) => ReadCursor(cursor, out _);

    /// <inheritdoc cref="ReadCursor(string)"/>
    /// <param name="cursor">The cursor.</param>
    /// <param name="isOfAnother">Whether it is a cursor of another list or order.</param>
    public IReadOnlyList<object?>? ReadCursor(string cursor, out bool isOfAnother)
    {
        isOfAnother = false;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        if (!Base64Url.IsValid(cursor)
            || !Base64Url.TryDecodeFromChars(cursor, bytes, out var size)
            || !Base64Url.EncodeToString(bytes.AsSpan(0, size)).AsSpan().SequenceEqual(cursor))
            return null;

        var reader = new CursorReader(bytes.AsSpan(0, size));
        if (!reader.TryStart(out var fingerprint) || (isOfAnother = fingerprint != Fingerprint()))
            return null;

        var values = new object?[_keys.Count];
        for (var index = 0; index < values.Length; index++)
        {
            if (!_keys[index].TryRead(ref reader, out values[index]))
                return null;
        }

        return reader.IsAtEnd ? values : null;
    }

    // FNV-1a: string.GetHashCode differs between processes, and a cursor must outlive its process.
    private uint Fingerprint()
    {
        var hash = 2166136261;
        foreach (var character in typeof(TEntity).Name.AsSpan())
            hash = (hash ^ character) * 16777619;

        foreach (var character in Signature.AsSpan())
            hash = (hash ^ character) * 16777619;

        return hash;
    }
}
