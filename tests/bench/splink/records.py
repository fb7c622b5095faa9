"""The four exports as one table, mapped and cleaned by hand: what a skilled user of Splink writes before linking."""

from pathlib import Path

import duckdb
import pandas as pd

EXPORTS = {
    "crm.csv": {"sep": ",", "encoding": "utf-8"},
    "pos.csv": {"sep": ";", "encoding": "cp1252", "skiprows": 1},
    "calls.csv": {"sep": ";", "encoding": "utf-8"},
    "social.csv": {"sep": "\t", "encoding": "utf-16"},
}

# One SELECT a file: its columns under common names. Full names are split later, alike for all.
MAPPED = {
    "crm.csv": """
        "First Name" AS given_cell, "Last Name" AS family_cell, NULL AS full_name,
        coalesce("Mobile", "Phone") AS phone_cell, "Email" AS email_cell, NULL AS id_cell,
        try_strptime("Birthdate", '%m/%d/%Y') AS birth, "Mailing Street" AS address_cell, "Mailing City" AS city_cell""",
    "pos.csv": """
        NULL AS given_cell, NULL AS family_cell, "Nombre" AS full_name,
        coalesce("Celular", "WhatsApp", "Teléfono 1") AS phone_cell, "Email" AS email_cell,
        "Número de identificación" AS id_cell,
        try_strptime("Fecha de nacimiento", '%d/%m/%Y') AS birth, "Dirección" AS address_cell, "Ciudad" AS city_cell""",
    "calls.csv": """
        NULL AS given_cell, NULL AS family_cell, "Nombre cliente" AS full_name,
        "Teléfono cliente" AS phone_cell, NULL AS email_cell, "Documento" AS id_cell,
        NULL AS birth, NULL AS address_cell, NULL AS city_cell""",
    "social.csv": """
        NULL AS given_cell, NULL AS family_cell, "nombre_completo" AS full_name,
        "número_de_teléfono" AS phone_cell, "correo_electrónico" AS email_cell, NULL AS id_cell,
        NULL AS birth, NULL AS address_cell, "ciudad" AS city_cell""",
}

# Values that only fill a field, as somebody who looked at the data would list them.
FAKE_PHONES = "'300000000', '999999999', '111111111', '123456789', '0000000'"
FAKE_EMAILS = "'notiene@notiene.com', 'na@na.com', 'noaplica@correo.com', 'sincorreo@gmail.com'"

# Nine digits are a whole mobile number in Chile, Peru and Spain and leave the others distinct; ten would keep a digit
# of the calling code there. Ids lose dots, and the check digit of a Colombian NIT.
CLEANED = f"""
    CREATE TABLE records AS
    WITH plain AS (
        SELECT file, row,
            list_filter(string_split(regexp_replace(strip_accents(lower(trim(coalesce(full_name,
                given_cell || ' | ' || family_cell)))), '[^a-zñ| ]', '', 'g'), ' '), t -> t <> '') AS tokens,
            right(regexp_replace(phone_cell, '[^0-9]', '', 'g'), 9) AS phone,
            lower(trim(email_cell)) AS email,
            upper(regexp_replace(regexp_replace(id_cell, '^([0-9]{{8}}|[0-9]{{10}})-[0-9]$', '\\1'), '[^0-9A-Za-z]', '', 'g')) AS id,
            strftime(birth, '%Y-%m-%d') AS birth_date,
            strip_accents(lower(address_cell)) AS address,
            strip_accents(lower(city_cell)) AS city
        FROM mapped
    ), split AS (
        SELECT *,
            CASE WHEN list_contains(tokens, '|') THEN list_position(tokens, '|') - 1
                 WHEN len(tokens) >= 4 THEN 2 ELSE 1 END AS givens,
            list_filter(tokens, t -> t <> '|') AS names
        FROM plain
    )
    SELECT row_number() OVER (ORDER BY file, row) AS unique_id, file, row,
        CASE WHEN generic THEN NULL ELSE nullif(names[1], '') END AS given,
        CASE WHEN generic THEN NULL ELSE nullif(array_to_string(names[givens + 1:], ' '), '') END AS family,
        CASE WHEN generic THEN NULL ELSE names[givens + 1] END AS first_family,
        CASE WHEN phone IN ({FAKE_PHONES}) OR length(phone) < 7 THEN NULL ELSE phone END AS phone,
        CASE WHEN email IN ({FAKE_EMAILS}) THEN NULL ELSE nullif(email, '') END AS email,
        CASE WHEN generic THEN NULL ELSE nullif(id, '') END AS id,
        birth_date, nullif(address, '') AS address, nullif(city, '') AS city
    FROM (SELECT *, coalesce(array_to_string(names, ' ') = 'consumidor final', false) AS generic FROM split)
"""


def load(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Makes the table `records` of the exports in `folder`; `row` counts the data rows of a file from 1."""
    parts = []
    for file, form in EXPORTS.items():
        frame = pd.read_csv(folder / file, dtype=str, **form)
        frame["row"] = range(1, len(frame) + 1)
        table = file.removesuffix(".csv")
        connection.register(f"{table}_frame", frame)
        connection.execute(f"CREATE TABLE {table} AS SELECT * FROM {table}_frame")
        connection.unregister(f"{table}_frame")
        parts.append(f"SELECT '{file}' AS file, row, {MAPPED[file]} FROM {table}")
    connection.execute("CREATE TABLE mapped AS " + " UNION ALL BY NAME ".join(parts))
    connection.execute(CLEANED)
