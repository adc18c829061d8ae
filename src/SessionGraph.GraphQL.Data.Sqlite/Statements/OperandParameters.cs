using System.Globalization;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// The names of a query's operands while EF Core translates it. The name of a parameter, and not its value, identifies the operand and the item of a
/// list.
/// </summary>
internal sealed class OperandParameters
{
    private readonly Dictionary<string, (int Operand, int Item)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<QueryOperand> _operands;

    public OperandParameters(IReadOnlyList<QueryOperand> operands)
    {
        _operands = operands;
        for (var operand = 0; operand < operands.Count; operand++)
        {
            var values = operands[operand].Values;
            Values.Add(NameOf(operand), operands[operand].IsList ? values : values[0]);
            if (!operands[operand].IsList)
            {
                _places.Add(NameOf(operand), (operand, 0));
                continue;
            }

            _lists.Add(NameOf(operand), operand);
            for (var item = 0; item < values.Count; item++)
            {
                _places.Add(NameOf(operand, item), (operand, item));
                Values.Add(NameOf(operand, item), values[item]);
            }
        }
    }

    /// <summary>
    /// The values of this request by name. EF Core checks whether they are null, and none is. SQL that depends on anything else of the values is not used.
    /// </summary>
    public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The operand's name.</summary>
    public static string NameOf(int operand) => operand is 0 ? "Value" : "Value" + operand.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of an item of a list, or of the key in one SELECT of a statement.</summary>
    public static string NameOf(int operand, int item) => NameOf(operand) + "_" + item.ToString(CultureInfo.InvariantCulture);

    /// <summary>The list with this name; null when there is none.</summary>
    public QueryOperand? FindList(string name) => _lists.TryGetValue(name, out var operand) ? _operands[operand] : null;

    /// <summary>The names of the items of the list with this name, in order.</summary>
    public IEnumerable<string> ItemsOf(string name)
    {
        var operand = _lists[name];
        return Enumerable.Range(0, _operands[operand].Values.Count).Select(item => NameOf(operand, item));
    }

    /// <summary>Finds the operand and the item with this name.</summary>
    public bool TryFind(string name, out int operand, out int item)
    {
        var isFound = _places.TryGetValue(name, out var place);
        (operand, item) = place;
        return isFound;
    }
}
