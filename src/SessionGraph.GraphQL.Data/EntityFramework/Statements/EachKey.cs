using System.Globalization;
using System.Linq.Expressions;
using System.Numerics;
using System.Text;

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

    /// <summary>Beyond so many characters, a statement takes long to plan, and much memory; SQLite takes no more than a million.</summary>
    public const int MaxTextLength = 256 * 1024;

    public override Expression? Repeated => Key;

    /// <summary>The SQL for so many keys.</summary>
    /// <param name="text">The SQL for one, around its key.</param>
    /// <param name="keyOperand">The place of the key among the operands.</param>
    /// <param name="count">How many keys.</param>
    public static string Repeat(StatementText text, int keyOperand, int count)
    {
        var repeated = new StringBuilder();
        for (var copy = 0; copy < count; copy++)
        {
            repeated.Append(copy is 0 ? "" : "\nUNION ALL\n").Append("SELECT * FROM (\n");
            text.AppendTo(repeated, OperandParameters.NameOf(keyOperand, copy));
            repeated.Append("\n)");
        }

        return repeated.ToString();
    }

    /// <summary>The parameters of it that are the keys: the items of the key's operand.</summary>
    public static IEnumerable<StatementParameter> Repeat(StatementParameter key, int count)
        => Enumerable.Range(0, count).Select(copy => key with { Name = string.Create(CultureInfo.InvariantCulture, $"{key.Name}_{copy}"), Item = copy });

    public override Statement<TEntity>? Bind<TEntity>(
        Statement<TEntity> statement, IReadOnlyList<QueryOperand> operands, out IReadOnlyList<QueryOperand> bound)
    {
        var (index, count) = (IndexIn(operands), CopiesFor(Keys.Count));
        QueryOperand[] ofKeys = [.. operands];
        ofKeys[index] = ofKeys[index] with { Values = FillUp(count) };
        bound = ofKeys;
        return count is 1 ? statement : statement.OfEach(count, index);
    }

    // For few texts: as many as there are keys up to eight, and then less than a quarter too many.
    private static int CopiesFor(int keys)
    {
        var step = 1 << Math.Max(0, BitOperations.Log2((uint)keys - 1) - 2);
        return (keys + step - 1) / step * step;
    }

    // With null, which equals nothing and so has no rows.
    private object[] FillUp(int count)
    {
        var keys = new object[count];
        Array.Fill(keys, DBNull.Value);
        for (var index = 0; index < Keys.Count; index++)
            keys[index] = Keys[index];

        return keys;
    }

    private int IndexIn(IReadOnlyList<QueryOperand> operands)
    {
        var index = 0;
        while (operands[index].Node != Key)
            index++;

        return index;
    }
}
