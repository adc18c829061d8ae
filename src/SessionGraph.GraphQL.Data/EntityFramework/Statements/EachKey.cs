using System.Linq.Expressions;
using System.Text;
using System.Text.RegularExpressions;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>
/// Runs a query of one key's first rows for many keys by one statement, the rows of one key after those of another: <c>UNION ALL</c>
/// of the same SELECT. Of each key no more rows are read than are wanted, for which other stores have lateral joins.
/// </summary>
/// <param name="Key">The key's operand in the query, which ends with <see cref="Queryable.Take{T}(IQueryable{T}, int)"/>.</param>
/// <param name="Keys">The keys.</param>
internal sealed record EachKey(Expression Key, IReadOnlyList<object> Keys)
{
    /// <summary>Beyond so many keys, a statement takes long to plan.</summary>
    public const int MaxKeys = 64;

    private static readonly IReadOnlyList<object> s_noRows = [0];

    /// <summary>The SQL for so many keys.</summary>
    public static string Repeat(string text, IReadOnlyList<StatementParameter> parameters, int count)
    {
        var repeated = new StringBuilder();
        for (var copy = 0; copy < count; copy++)
        {
            var one = parameters.Aggregate(
                text,
                (sql, parameter) => Regex.Replace(sql, Regex.Escape(parameter.Name) + @"\b", NameOf(parameter, copy)));
            repeated.Append(copy is 0 ? "" : "\nUNION ALL\n").Append("SELECT * FROM (\n").Append(one).Append("\n)");
        }

        return repeated.ToString();
    }

    /// <summary>The parameters for so many keys.</summary>
    public static IReadOnlyList<StatementParameter> Repeat(IReadOnlyList<StatementParameter> parameters, int operandCount, int count) =>
    [
        .. Enumerable.Range(0, count).SelectMany(copy => parameters.Select(parameter => parameter with
        {
            Name = NameOf(parameter, copy),
            Operand = (copy * operandCount) + parameter.Operand,
        })),
    ];

    /// <summary>The operands for so many keys: of those beyond the last, no rows are taken.</summary>
    public IReadOnlyList<QueryOperand> Repeat(IReadOnlyList<QueryOperand> operands, int count)
    {
        var repeated = new List<QueryOperand>(operands.Count * count);
        for (var copy = 0; copy < count; copy++)
        {
            for (var index = 0; index < operands.Count; index++)
            {
                var operand = operands[index];
                if (copy >= Keys.Count && index == operands.Count - 1)
                    operand = operand with { Values = s_noRows };
                else if (copy < Keys.Count && operand.Node == Key)
                    operand = operand with { Values = [Keys[copy]] };

                repeated.Add(operand);
            }
        }

        return repeated;
    }

    private static string NameOf(StatementParameter parameter, int copy) => $"{parameter.Name}_{copy}";
}
