using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.Store;

/// <summary>Translates <see cref="Calendar"/> to SQL, over the text of an <see cref="Instant"/>.</summary>
internal static class CalendarTranslation
{
    private static readonly StringTypeMapping s_text = new("TEXT", System.Data.DbType.String);
    private static readonly DateTimeTypeMapping s_timestamp = new("timestamp without time zone");
    private static readonly DateOnlyTypeMapping s_date = new("date");

    /// <summary>Maps the translation for the database behind the context.</summary>
    public static void MapCalendar(this ModelBuilder modelBuilder, bool isSqlite)
        => modelBuilder.HasDbFunction(typeof(Calendar).GetMethod(nameof(Calendar.StartOf), [typeof(CalendarUnit), typeof(DateTime?)])!)
            .HasTranslation(arguments => isSqlite
                ? ToSqlite((CalendarUnit)((SqlConstantExpression)arguments[0]).Value!, arguments[1])
                : ToStandard((CalendarUnit)((SqlConstantExpression)arguments[0]).Value!, arguments[1]));

    // Six days earlier, the next Monday (or that day itself) is the Monday of the week. https://www.sqlite.org/lang_datefunc.html
    private static SqlFunctionExpression ToSqlite(CalendarUnit unit, SqlExpression instant) => Call(
        "date",
        typeof(DateOnly),
        null,
        [
            instant,
            .. (unit switch
            {
                CalendarUnit.Week => (string[])["-6 days", "weekday 1"],
                CalendarUnit.Month => ["start of month"],
                CalendarUnit.Year => ["start of year"],
                _ => [],
            }).Select(modifier => new SqlConstantExpression(modifier, s_text)),
        ]);

    private static SqlUnaryExpression ToStandard(CalendarUnit unit, SqlExpression instant) => Cast(
        Call(
            "date_trunc",
            typeof(DateTime),
            s_timestamp,
            [new SqlConstantExpression(unit.ToString(), s_text), Cast(instant, typeof(DateTime), s_timestamp)]),
        typeof(DateOnly),
        s_date);

    private static SqlFunctionExpression Call(string name, Type type, RelationalTypeMapping? mapping, IReadOnlyList<SqlExpression> arguments)
        => new(name, arguments, nullable: true, argumentsPropagateNullability: arguments.Select(argument => argument is not SqlConstantExpression), type, mapping);

    private static SqlUnaryExpression Cast(SqlExpression value, Type type, RelationalTypeMapping mapping)
        => new(ExpressionType.Convert, value, type, mapping);
}
