using System.Globalization;
using System.Linq.Expressions;
using System.Numerics;
using System.Text;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// Runs the query of one key's list for many keys with one statement: a <c>UNION ALL</c> of the same SELECT for each key. So SQLite reads no more
/// rows of a list than its page has. (Other databases have lateral joins for this.)
/// </summary>
internal sealed class UnionAllPerKey
{
    /// <summary>The most keys of a statement; with more, SQLite takes long to plan it.</summary>
    public const int MaxKeys = 64;

    /// <summary>The most characters of a statement; with more, SQLite takes long and much memory to plan it. Its own limit is a million.</summary>
    public const int MaxTextLength = 256 * 1024;

    private readonly Expression _operand;
    private readonly object[] _keys;

    private UnionAllPerKey(Expression operand, object[] keys) => (_operand, _keys) = (operand, keys);

    /// <summary>The number of SELECTs, at least one for each key.</summary>
    public int Copies => _keys.Length;

    /// <summary>A statement for these keys. It is padded with NULL, which matches no row, so that there are few different statements.</summary>
    public static UnionAllPerKey Create<TKey, TEntity>(ListKeys<TKey, TEntity> keys)
        where TKey : notnull
    {
        var padded = new object[CopiesFor(keys.Keys.Count)];
        Array.Fill(padded, DBNull.Value);
        for (var index = 0; index < keys.Keys.Count; index++)
            padded[index] = keys.Keys[index];

        return new UnionAllPerKey(keys.Operand, padded);
    }

    /// <summary>Writes the SQL.</summary>
    /// <param name="select">The SELECT of one key.</param>
    /// <param name="copies">The number of SELECTs.</param>
    public static string WriteSql(KeyedSelect select, int copies)
    {
        var sql = new StringBuilder();
        for (var copy = 0; copy < copies; copy++)
        {
            sql.Append(copy is 0 ? "" : "\nUNION ALL\n").Append("SELECT * FROM (\n");
            select.AppendTo(sql, OperandParameters.NameOf(select.KeyOperand, copy));
            sql.Append("\n)");
        }

        return sql.ToString();
    }

    /// <summary>The parameters of the keys, one for each SELECT.</summary>
    public static IEnumerable<StatementParameter> CreateParameters(StatementParameter key, int copies)
        => Enumerable.Range(0, copies)
            .Select(copy => key with { Name = string.Create(CultureInfo.InvariantCulture, $"{key.Name}_{copy}"), Item = copy });

    /// <summary>The position of the key among the operands.</summary>
    public int FindOperand(IReadOnlyList<QueryOperand> operands)
    {
        var index = 0;
        while (index < operands.Count && operands[index].Node != _operand)
            index++;

        return index < operands.Count ? index : throw new ArgumentException("The query does not contain the key's operand.", nameof(operands));
    }

    /// <summary>The operands with all keys in place of the first one.</summary>
    public IReadOnlyList<QueryOperand> Bind(IReadOnlyList<QueryOperand> operands)
    {
        QueryOperand[] bound = [.. operands];
        var index = FindOperand(operands);
        bound[index] = bound[index] with { Values = _keys };
        return bound;
    }

    // Up to eight keys, each has one SELECT. Above, the number of SELECTs is rounded up by less than a quarter.
    private static int CopiesFor(int keys)
    {
        var step = 1 << Math.Max(0, BitOperations.Log2((uint)keys - 1) - 2);
        return (keys + step - 1) / step * step;
    }
}
