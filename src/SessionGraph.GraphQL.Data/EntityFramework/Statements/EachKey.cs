using System.Linq.Expressions;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>
/// Runs a query of one key's first rows for many keys by one statement, the rows of one key after those of another: <c>UNION ALL</c>
/// of the same SELECT. Of each key no more rows are read than are wanted, for which other stores have lateral joins.
/// </summary>
/// <param name="Key">The key's operand in the query.</param>
/// <param name="Keys">The keys.</param>
internal sealed record EachKey(Expression Key, IReadOnlyList<object> Keys) : StatementKeys
{
    /// <summary>Beyond so many keys, a statement takes long to plan.</summary>
    public const int MaxKeys = 64;

    // Equal to nothing, and so without rows.
    private static readonly IReadOnlyList<object> s_noKey = [DBNull.Value];

    /// <summary>The SQL for so many keys.</summary>
    /// <param name="text">The SQL for one.</param>
    /// <param name="keys">The parameters of that which are the key.</param>
    /// <param name="count">How many keys.</param>
    public static string Repeat(string text, IReadOnlyList<StatementParameter> keys, int count)
    {
        var repeated = new StringBuilder();
        for (var copy = 0; copy < count; copy++)
        {
            var one = keys.Aggregate(text, (sql, key) => Regex.Replace(sql, Regex.Escape(key.Name) + @"\b", NameOf(key, copy)));
            repeated.Append(copy is 0 ? "" : "\nUNION ALL\n").Append("SELECT * FROM (\n").Append(one).Append("\n)");
        }

        return repeated.ToString();
    }

    /// <summary>The parameters that are the keys; their operands come after the query's own.</summary>
    public static IEnumerable<StatementParameter> Repeat(IReadOnlyList<StatementParameter> keys, int operandCount, int count)
        => Enumerable.Range(0, count).SelectMany(
            copy => keys.Select(key => key with { Name = NameOf(key, copy), Operand = operandCount + copy }));

    public override Statement<TEntity> Bind<TEntity>(
        Statement<TEntity> statement, IReadOnlyList<QueryOperand> operands, out IReadOnlyList<QueryOperand> bound)
    {
        var index = IndexIn(operands);
        if (Keys.Count is 1)
        {
            bound = [.. operands.Take(index), operands[index] with { Values = [Keys[0]] }, .. operands.Skip(index + 1)];
            return statement;
        }

        var count = CopiesFor(Keys.Count);
        bound = Repeat(operands, index, count);
        return statement.OfEach(count, index, operands.Count);
    }

    // For few texts: as many as there are keys up to eight, and then less than a quarter too many.
    private static int CopiesFor(int keys)
    {
        var step = 1 << Math.Max(0, BitOperations.Log2((uint)keys - 1) - 2);
        return (keys + step - 1) / step * step;
    }

    // The query's operands, and after them so many keys.
    private List<QueryOperand> Repeat(IReadOnlyList<QueryOperand> operands, int index, int count)
    {
        var repeated = new List<QueryOperand>(operands.Count + count);
        repeated.AddRange(operands);
        for (var copy = 0; copy < count; copy++)
            repeated.Add(operands[index] with { Values = copy < Keys.Count ? [Keys[copy]] : s_noKey });

        return repeated;
    }

    private int IndexIn(IReadOnlyList<QueryOperand> operands)
    {
        var index = 0;
        while (operands[index].Node != Key)
            index++;

        return index;
    }

    private static string NameOf(StatementParameter key, int copy) => $"{key.Name}_{copy}";
}
